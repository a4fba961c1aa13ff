/** A month by its name or a short form. */
export const MONTH =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$/;

/** A year as news writes it, without a thousands separator. */
export const YEAR = /^(?:1[5-9]|2[01])\d\d$/;
