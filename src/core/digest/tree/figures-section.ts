/** Figures on one thing that differ, of which one is new. */
import { heading } from '../../../reply/build.ts';
import type { Block } from '../../../reply/nodes.ts';
import { groupSection } from '../../figures/figure-section.ts';
import type { DigestDraft } from './draft.ts';

/** A section for each thing, with how far the figures go; never an average. */
export const figuresSection = ({ news: { figures }, view }: DigestDraft): readonly Block[] =>
  figures.length === 0
    ? []
    : [heading('Figures that differ'), ...figures.map((group) => groupSection(group, [], view.directory))];
