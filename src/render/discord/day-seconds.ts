/**
 * The instant that stands for a calendar day, in seconds since 1970; null for anything but a day that exists. A day has no hour and
 * Discord shows an instant in each reader's own zone: 10:30 UTC is on that day from UTC-10:00 to UTC+13:00, which leaves out
 * American Samoa and Niue (the day before) and the Line Islands (the day after).
 */
export const daySeconds = (day: string): number | null => {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const instant = new Date(`${day}T10:30:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  return exists ? instant.getTime() / 1000 : null;
};
