/** Files, which come in three steps: https://docs.slack.dev/messaging/working-with-files */
import { type Fields, listAt, textAt, valueAt } from '../fields.ts';
import type { HttpAnswer } from './api-server.ts';
import { nextTs, type Screen, seen } from './screen.ts';
import type { Workspace } from './workspace.ts';

export interface UploadsOptions {
  /** Where the stand-in listens. */
  readonly base: () => string;
  readonly workspace: Workspace;
  readonly screen: Screen;
  readonly scopes: readonly string[] | undefined;
}

export interface Uploads {
  /** `files.getUploadURLExternal` */
  readonly grant: (body: Fields) => Fields;
  /** The file itself, at the address that was granted. */
  readonly accept: (path: string, data: Buffer) => HttpAnswer;
  /** `files.completeUploadExternal` */
  readonly complete: (body: Fields) => Fields;
}

interface Upload {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly alternative: string;
  data: Buffer | null;
  isComplete: boolean;
}

const LONGEST_ALTERNATIVE = 1_000;
/** What `channel_id` takes; a person's id is none. */
const CONVERSATION = /^[CGDZ][A-Z0-9]{8,}$/;
const PNG = '\x89PNG\r\n\x1a\n';

export const createUploads = ({ base, workspace, screen, scopes }: UploadsOptions): Uploads => {
  const uploads = new Map<string, Upload>();
  const isAllowed = scopes === undefined || scopes.includes('files:write');
  const lacking = { ok: false, error: 'missing_scope', needed: 'files:write', provided: scopes?.join(',') };
  const pathOf = (id: string): string => `/upload/v1/${id.toLowerCase()}`;

  const grant = (body: Fields): Fields => {
    if (!isAllowed) return lacking;
    const [name, length, alternative] = [
      textAt(body, 'filename'),
      Number(valueAt(body, 'length')),
      textAt(body, 'alt_txt'),
    ];
    if (name === '' || !Number.isInteger(length) || length < 1) return refusal('invalid_arguments');
    if (alternative.length > LONGEST_ALTERNATIVE) return refusal('invalid_arguments');
    const id = `F0${String(uploads.size + 1).padStart(9, '0')}`;
    uploads.set(id, { id, name, length, alternative, data: null, isComplete: false });
    return { ok: true, file_id: id, upload_url: `${base()}${pathOf(id)}` };
  };

  const accept = (path: string, data: Buffer): HttpAnswer => {
    const upload = [...uploads.values()].find(({ id }) => pathOf(id) === path);
    if (upload === undefined || upload.data !== null) return { status: 404, text: 'not found' };
    if (data.length !== upload.length) return { status: 400, text: 'the length is another than was said' };
    if (upload.name.endsWith('.png') && data.toString('latin1', 0, PNG.length) !== PNG)
      return { status: 400, text: 'this is no PNG' };
    upload.data = data;
    return { status: 200, text: `OK - ${data.length}` };
  };

  const complete = (body: Fields): Fields => {
    if (!isAllowed) return lacking;
    const files = listAt(body, 'files').map((file) => uploads.get(textAt(file, 'id')));
    const found = files.flatMap((file) =>
      file !== undefined && file.data !== null && !file.isComplete ? [file] : [],
    );
    if (found.length === 0 || found.length < files.length) return refusal('file_not_found');
    const channel = textAt(body, 'channel_id');
    const error = channel === '' ? '' : placeError(channel, workspace);
    if (error !== '') return refusal(error);
    for (const file of found) {
      file.isComplete = true;
      const shown = { name: file.name, alternative: file.alternative, data: file.data };
      if (channel !== '')
        screen.add(
          seen({ ...body, ...shown }, { via: 'files.completeUploadExternal', channel, ts: nextTs() }),
        );
    }
    return { ok: true, files: found.map(({ id, name }) => ({ id, name })) };
  };

  return { grant, accept, complete };
};

const placeError = (channel: string, { channels }: Workspace): string => {
  if (!CONVERSATION.test(channel)) return 'invalid_arguments';
  const place = channels.find(({ id }) => id === channel);
  if (place === undefined) return 'channel_not_found';
  return place.hasBot ? '' : 'not_in_channel';
};

const refusal = (error: string): Fields => ({ ok: false, error });
