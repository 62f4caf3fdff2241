import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Status with which a server answers, asked with the token that a page has kept in a file, if it has. */
export async function healthOf(address: string, folder: string): Promise<number> {
  const file = path.join(folder, 'token.txt');
  const token = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'none';
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${address}/api/health`, { headers })).status;
}
