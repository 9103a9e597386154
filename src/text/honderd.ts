/** What is said where shares, each rounded on its own, miss 100 together (contract 2-counting). */
export const AFRONDINGSNOOT = 'Percentages tellen door afronding niet altijd op tot 100.';

/** How far the sum of so many rounded shares can be from 100: half a unit of the last decimal each. */
export const afrondspeling = (aantal: number, decimalen: number): number => (aantal * 0.5) / 10 ** decimalen;
