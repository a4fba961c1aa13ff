/** Documents of a small port, in our own words: each brings statements that no other has. */

/** A file of a corpus folder. */
export interface Leaflet {
  readonly file: string;
  readonly text: string;
}

const leaflet = (id: string, title: string, ...paragraphs: readonly string[]): Leaflet => ({
  file: `${id}.md`,
  text: [
    '---',
    `id: ${id}`,
    `title: "${title}"`,
    'outlet: The Harbour Post',
    `url: https://example.org/${id}`,
    'publishedAt: 2022-02-14',
    '---',
    '',
    ...paragraphs.flatMap((paragraph) => [paragraph, '']),
  ].join('\n'),
});

export const TIDE = leaflet(
  'tide-wall',
  'The tide wall and the fee',
  'Mayor Ada Quill said on Monday that the tide wall would be ready in May.',
  '"We will not raise the harbour fee," Quill said.',
  'Fisher Tom Reed said: "The wall must not close the north basin."',
);

export const FERRY = leaflet(
  'night-ferry',
  'A ferry in the night',
  'Captain Olga Marsh said on Tuesday that the night ferry would return in spring.',
  '"We promise a boat at every full hour," Marsh said.',
);
