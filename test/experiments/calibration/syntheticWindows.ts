// Series that the model itself has made with known parameters, as if they had been observed.
import { observe, type Window } from '../../../engine/experiments/calibration/observed.ts';
import { simulateMember } from '../../../engine/experiments/member.ts';
import type { ParameterValues } from '../../../engine/model/parameters.ts';
import type { Shock } from '../../../engine/model/shock.ts';
import { makeCountry, makeQuestion, noClusters } from '../../model/countries.ts';

const YEARS = 3;
/** Of the world that was observed and of the model that is set against it. */
const SAMPLES = { world: 0.2, model: 0.03 };

/** A slump that hits the whole country in its second year: what is lost shows how firms let go. */
const slump: Shock = {
  id: 'slump',
  kind: 'domestic-demand',
  sectors: [],
  regions: [],
  path: Array.from({ length: 12 * YEARS }, (_, month) => (month < 12 ? 1 : 0.8)),
};

/** Two countries of six regions that differ in size, pay, unemployment and pull. */
function questions() {
  return [1, 2].map((turn) => {
    const country = makeCountry(
      [1, 2, 3, 4, 5, 6].map((at) => ({
        people: 20_000 + 8_000 * ((at * turn) % 7),
        meanPay: 150_000 + 20_000 * ((at + turn) % 5),
        unemploymentRate: 0.04 + 0.01 * ((at * 3 + turn) % 4),
        attraction: 0.7 + 0.15 * ((at * 2 + turn) % 5),
      })),
    );
    return makeQuestion(country, {
      ...{ months: 12 * YEARS, sample: SAMPLES.model, audit: false },
      shocks: [slump],
    });
  });
}

export function syntheticWindows(truth: Partial<ParameterValues>): Window[] {
  return questions().map((question, at) => {
    const parameters = { ...question.parameters, ...truth };
    const world = { sample: SAMPLES.world, seed: 'the world that was observed' };
    const asked = { ...question, parameters, ...world };
    const [result] = simulateMember(asked, [noClusters], at + 1, () => {});
    return { question, observed: observe(result) };
  });
}
