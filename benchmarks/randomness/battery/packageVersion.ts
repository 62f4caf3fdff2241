import { spawnSync } from 'node:child_process';

/** Version of an installed Debian package; null on a system without them. */
export function packageVersion(name: string): string | null {
  const { status, stdout } = spawnSync('dpkg-query', ['-W', name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\t')[1] : null;
}
