/** The numbers of Discord's protocol that the stand-in speaks. https://discord.com/developers/docs/topics/opcodes-and-status-codes */

export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

export const CLOSE = {
  unknownError: 4000,
  unknownOpcode: 4001,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidShard: 4010,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

/** https://discord.com/developers/docs/events/gateway#list-of-intents */
export const INTENT = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** Discord grants these to an app only when its owner has switched them on. */
export const PRIVILEGED = INTENT.guildMembers | INTENT.guildPresences | INTENT.messageContent;

/** Every intent there is, up to the polls of direct messages. */
export const KNOWN_INTENTS = 0b11_0001_1111_1111_1111_1111_1111;

export const INTERACTION = { command: 2, component: 3, autocomplete: 4 } as const;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-type */
export const CALLBACK = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

export const COMMAND = { chatInput: 1, user: 2, message: 3 } as const;

export const OPTION = { string: 3, integer: 4, boolean: 5, number: 10 } as const;

/** Where a command is used. */
export const CONTEXT = { guild: 0, botDm: 1, privateChannel: 2 } as const;

export const CHANNEL = { text: 0, dm: 1, groupDm: 3, thread: 11 } as const;

export const MESSAGE = { plain: 0, reply: 19, command: 20, contextMenu: 23 } as const;

export const FLAG = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, loading: 1 << 7, silent: 1 << 12 } as const;

/** What a message may be flagged as by who sends it. */
export const SENDABLE_FLAGS = FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.silent;

/** https://discord.com/developers/docs/topics/permissions */
export const PERMISSION = {
  manageServer: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  attachFiles: 1n << 15n,
  embedLinks: 1n << 14n,
  readHistory: 1n << 16n,
  useCommands: 1n << 31n,
  createThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
} as const;
