/** How many statements `store-writer` puts into its write of that number. */
export const statementsOfWrite = (number: number): number => 1 + ((number * 7) % 40);
