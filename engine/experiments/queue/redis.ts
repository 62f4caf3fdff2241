import type { Redis } from 'ioredis';

/** A Redis server, and for how long it may be away before that is an error. */
export interface RedisPlace {
  /** `redis://…` or `rediss://…`; may hold a password, so it is never shown or stored. */
  url: string;
  /** Seconds. */
  patience: number;
}

export interface Connection {
  client: Redis;
  /** Rejects when the server has been away for too long, or refuses this user. */
  lost: Promise<never>;
  /** Gives what `act` resolves to, unless the connection is lost before. */
  within<Answer>(act: Promise<Answer>): Promise<Answer>;
  close(): void;
}

/** Answers that no further attempt will change. */
const REFUSED = /^(WRONGPASS|NOAUTH|NOPERM|ERR (invalid password|AUTH))/;

/**
 * Opens a connection that comes back by itself: what is asked meanwhile waits. Errors: one sentence
 * when the server cannot be reached within the patience.
 */
export async function connect(place: RedisPlace): Promise<Connection> {
  const { Redis } = await loadPackages();
  let isOver = false;
  const client = new Redis(place.url, {
    maxRetriesPerRequest: null,
    // The queue's own connections are copies of this one: they end with it, wherever they are.
    retryStrategy: (times) => (isOver ? null : Math.min(50 * 2 ** times, 2000)),
  });
  let reason = 'no answer';
  const { promise: lost, reject } = Promise.withResolvers<never>();
  // Nobody may be waiting just now: it is not unheard, only heard later.
  lost.catch(() => {});
  const giveUp = () => reject(new Error(`${shown(place)} cannot be used: ${reason}.`));
  let timer: NodeJS.Timeout | undefined = setTimeout(giveUp, place.patience * 1000);
  client.on('ready', () => {
    clearTimeout(timer);
    timer = undefined;
  });
  client.on('close', () => {
    timer ??= setTimeout(giveUp, place.patience * 1000);
  });
  client.on('error', (error) => {
    reason = error.message || (error as NodeJS.ErrnoException).code || reason;
    if (REFUSED.test(reason)) giveUp();
  });
  const connection: Connection = {
    client,
    lost,
    within: (act) => Promise.race([act, lost]),
    close() {
      isOver = true;
      clearTimeout(timer);
      client.removeAllListeners('close');
      client.disconnect();
    },
  };
  try {
    await connection.within(client.ping());
    return connection;
  } catch (error) {
    connection.close();
    const { message } = error as Error;
    throw REFUSED.test(message) ? new Error(`${shown(place)} refuses: ${message}.`) : error;
  }
}

/** The address without user and password. */
export function shown({ url }: RedisPlace): string {
  const { hostname, port, pathname } = new URL(url);
  return `Redis at ${hostname}:${port || 6379}${pathname.length > 1 ? pathname : ''}`;
}

/** The packages of the queue; only who asks for the queue needs them. */
export async function loadPackages() {
  try {
    const [{ Queue, QueueEvents, Worker, WaitingError }, { Redis }] = await Promise.all([
      import('bullmq'),
      import('ioredis'),
    ]);
    return { Queue, QueueEvents, Worker, WaitingError, Redis };
  } catch (error) {
    throw new Error('Queues need two more packages: npm install bullmq ioredis.', { cause: error });
  }
}
