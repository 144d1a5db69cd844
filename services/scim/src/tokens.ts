/*
 * An API token is `mcscim_<region>_`, 43 characters of chance and 6 of checksum. The front tells secret scanners and readers
 * what it is and where it belongs; the checksum finds a mistyped token before anything is looked up. The database keeps a
 * SHA-256 only: with 256 random bits behind it there is nothing that a slow hash would protect.
 *
 * The characters are drawn one by one, each of the 62 equally often. Writing a number of 256 bits in base 62 was turned down:
 * its first character would be skewed.
 */
import { hash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type Region, regions } from './regions.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const randomLength = 43;
const checksumLength = 6;
/** The greatest multiple of 62 that a byte can reach: bytes from here on would favour the first characters. */
const usableBytes = 256 - (256 % alphabet.length);

const pattern = new RegExp(`^mcscim_(${regions.join('|')})_[0-9A-Za-z]{${randomLength + checksumLength}}$`);

const secretFront = 'mcadmin_';
const secretPattern = new RegExp(`^${secretFront}[0-9A-Za-z]{${randomLength + checksumLength}}$`);

/**
 * Makes a new token for a region. Nobody has seen it before, and it cannot be guessed: its 43 characters carry 256 bits.
 */
export function issueToken(region: Region): string {
  return issue(`mcscim_${region}_`);
}

/**
 * Makes a new admin secret. It has the form of a token but for the front, so neither can be taken for the other.
 */
export function issueAdminSecret(): string {
  return issue(secretFront);
}

/**
 * Reads a token's region, or gives undefined when this cannot be one of our tokens: its form or its checksum is wrong.
 * Whether the token is known, the store says.
 */
export function parseToken(token: string): { readonly region: Region } | undefined {
  const region = regions.find((candidate) => candidate === pattern.exec(token)?.[1]);
  return region !== undefined && hasChecksum(token) ? { region } : undefined;
}

/**
 * Whether this can be one of our admin secrets: its form and its checksum are right. Whether it is known, the store says.
 */
export function isAdminSecret(text: string): boolean {
  return secretPattern.test(text) && hasChecksum(text);
}

/**
 * The only form in which a token is kept and looked up: the SHA-256 of its text, in hexadecimal digits.
 */
export function digestToken(token: string): string {
  return hash('sha256', token, 'hex');
}

function issue(front: string): string {
  const text = front + randomCharacters(randomLength);
  return text + checksum(text);
}

function hasChecksum(text: string): boolean {
  return checksum(text.slice(0, -checksumLength)) === text.slice(-checksumLength);
}

function randomCharacters(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length - text.length)) {
      if (byte < usableBytes) text += alphabet.charAt(byte % alphabet.length);
    }
  }
  return text;
}

function checksum(text: string): string {
  let digits = '';
  for (let rest = crc32(text); digits.length < checksumLength; rest = Math.floor(rest / alphabet.length)) {
    digits = alphabet.charAt(rest % alphabet.length) + digits;
  }
  return digits;
}
