/**
 * Sizes in pixels of the SVG. Chats show a picture about 400 pixels wide, so half of these: the smallest words are ten pixels
 * high there. The PNG has twice as many, for sharp screens.
 */
export const WIDTH = 800;
export const PADDING = 24;
export const LANE_HEIGHT = 62;
/** Room for names at the left. */
export const NAMES_WIDTH = 240;
export const SIZE = { title: 28, name: 23, small: 20 } as const;
/** Of a point. */
export const LARGEST_RADIUS = 19;
/** Smaller ones hold no number. */
export const SMALLEST_WITH_NUMBER = 10;
/** A day takes no more room than this, and a silence before it so many times as much. */
export const WIDEST_DAY = 150;
export const SILENCE_DAYS = 1.6;
/** Between two labels. */
export const GAP = 12;
export const PNG_SCALE = 2;
