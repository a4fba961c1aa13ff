/**
 * Where a digest goes: `slack:C0123456789`, `discord:112233445566778899`, or `terminal` for standard output.
 *
 * Constraints: ids of Slack's channels are upper-case letters and digits that begin with C, G or D; those of Discord are
 * snowflakes, 15 to 25 digits.
 */
export type ChannelAddress = `slack:${string}` | `discord:${string}` | 'terminal';

/** Who carries to it. */
export type PlatformName = 'slack' | 'discord' | 'terminal';

const FORMS = /^(?:slack:[CGD][A-Z0-9]{5,20}|discord:\d{15,25}|terminal)$/;

/** True for an address as it is typed in a setting. */
export const isChannelAddress = (value: string): value is ChannelAddress => FORMS.test(value);

/** The platform of an address, and the id that the platform knows the channel by; empty for the terminal. */
export const splitAddress = (
  address: ChannelAddress,
): { readonly platform: PlatformName; readonly id: string } => {
  if (address.startsWith('slack:')) return { platform: 'slack', id: address.slice('slack:'.length) };
  if (address.startsWith('discord:')) return { platform: 'discord', id: address.slice('discord:'.length) };
  return { platform: 'terminal', id: '' };
};
