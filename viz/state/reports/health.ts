import { askHealth } from '../../api/jobs.ts';
import { follow } from '../loading.ts';

/** What the server allows; asked once. */
export const health = follow(() => 'health', askHealth);
