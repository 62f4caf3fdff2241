import type { Command } from 'commander';
import { InputError } from '../../engine/errors.ts';
import type { RedisPlace } from '../../engine/experiments/queue/redis.ts';
import { wholeNumber } from './numbers.ts';

export interface RedisOptions {
  redis?: string;
  redisTimeout: number;
}

export function addRedisOptions(command: Command): Command {
  return command
    .option('--redis <url>', 'Redis server of the queue; AIMAQ_REDIS if not given')
    .option(
      '--redis-timeout <seconds>',
      'how long Redis may be away before that is an error',
      wholeNumber('--redis-timeout', 1, 86_400),
      60,
    );
}

/** Errors: `bad-option`. What was given is not repeated: it may hold a password. */
export function redisPlace({ redis, redisTimeout }: RedisOptions): RedisPlace {
  const url = redis ?? process.env.AIMAQ_REDIS ?? '';
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (!['redis:', 'rediss:'].includes(protocol)) {
    const lead = redis === undefined && url === '' ? 'is needed' : 'is no address of a Redis';
    throw new InputError('bad-option', `${lead}: expected one such as redis://host:6379.`, {
      field: redis === undefined && url !== '' ? 'AIMAQ_REDIS' : '--redis',
    });
  }
  return { url, patience: redisTimeout };
}
