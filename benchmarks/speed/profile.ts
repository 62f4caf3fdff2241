import type { ProfileJob, Profiles } from './processes/profile.ts';
import { inOwnProcess } from './processes/startProcess.ts';
import { type SelfTime, selfTimes } from './selfTimes.ts';
import type { Workload } from './workload.ts';

export interface ProfilePlan {
  sample: number;
  years: number;
  /** Functions listed of each part. */
  functions: number;
}

/** Where the time of one simulation goes, from cold code, by function. */
export interface Profile {
  sample: number;
  years: number;
  synthesis: ProfilePart;
  months: ProfilePart;
}

export interface ProfilePart {
  seconds: number;
  functions: SelfTime[];
}

export async function takeProfile(
  { question, arm }: Workload,
  { sample, years, functions }: ProfilePlan,
  signal: AbortSignal,
): Promise<Profile> {
  const job = { question: { ...question, sample, months: 12 * years }, arm };
  const profiles = await inOwnProcess<ProfileJob, Profiles>('profile', job, signal);
  const part = (profile: Profiles['months']): ProfilePart => ({
    seconds: (profile.endTime - profile.startTime) * 1e-6,
    functions: selfTimes(profile).slice(0, functions),
  });
  return { sample, years, synthesis: part(profiles.synthesis), months: part(profiles.months) };
}
