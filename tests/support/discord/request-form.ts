/** Requests with files: https://discord.com/developers/docs/reference#uploading-files */
import { type Fields, listAt, textAt } from '../fields.ts';

export interface Form {
  /** The message itself, as JSON. */
  readonly text: string;
  /** Name, type, size and data of each file, in the order of their numbers. */
  readonly files: readonly Fields[];
}

/** A body as JSON, or in parts with `payload_json` and `files[0]`. */
export const readForm = async (bytes: Buffer, contentType: string): Promise<Form> => {
  if (!contentType.startsWith('multipart/form-data')) return { text: bytes.toString(), files: [] };
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData();
  const files: Fields[] = [];
  for (const [name, part] of form) {
    if (typeof part === 'string' || !/^files\[\d+\]$/.test(name)) continue;
    const data = Buffer.from(await part.arrayBuffer());
    files.push({ name: part.name, type: part.type, size: data.length, data });
  }
  const payload = form.get('payload_json');
  return { text: typeof payload === 'string' ? payload : '', files };
};

const LARGEST = 10 * 1024 * 1024;
const LONGEST_DESCRIPTION = 1_024;
const PNG = '\x89PNG\r\n\x1a\n';

/** What Discord would say of the files of a message, and that what calls itself a PNG is one. */
export const fileComplaints = (body: Fields): readonly string[] => {
  const files = listAt(body, 'files');
  const told = listAt(body, 'attachments');
  return [
    ...files.flatMap(({ data, size, ...file }) => [
      ...(Number(size) > LARGEST ? ['a file is larger than 10 MiB'] : []),
      ...(textAt(file, 'type') === 'image/png' && !startsAsPng(data) ? ['a file is no PNG'] : []),
    ]),
    ...told.flatMap(({ id, ...one }) => [
      ...(files.length > 0 && files[Number(id)] === undefined ? [`attachment ${id} has no file`] : []),
      ...(textAt(one, 'description').length > LONGEST_DESCRIPTION ? ['a description is too long'] : []),
    ]),
  ];
};

const startsAsPng = (data: unknown): boolean =>
  Buffer.isBuffer(data) && data.toString('latin1', 0, PNG.length) === PNG;
