import type {
  FastifyError,
  FastifyReply,
  FastifyRequest,
  FastifySchemaValidationError,
} from 'fastify';
import { INPUT_ERRORS, InputError, type InputErrorCode, oneLine } from '../engine/errors.ts';
import type { ApiError } from './api.ts';

/** Every refusal is one sentence with a code. What is nobody's fault but ours is only logged. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, ...answer } = describe(error as FastifyError);
  if (status >= 500) request.log.error(error);
  reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ ...answer, message: oneLine(answer.message) } satisfies ApiError);
}

function describe(error: FastifyError): ApiError & { status: number } {
  if (error instanceof InputError) {
    return { status: INPUT_ERRORS[error.code], code: error.code, message: error.message };
  }
  if (error.validation) return { status: 400, ...describeInvalid(error.validation[0]) };
  const status = error.statusCode ?? 500;
  if (status === 429) {
    return { status, code: 'too-many-requests', message: 'Too many questions: wait a minute.' };
  }
  if (status < 500) return { status, code: 'bad-request', message: error.message };
  return { status: 500, code: 'internal', message: 'The server failed to answer this question.' };
}

function describeInvalid(invalid: FastifySchemaValidationError): {
  code: InputErrorCode;
  message: string;
} {
  const { keyword, instancePath, params, message } = invalid;
  if (keyword === 'additionalProperties') {
    return {
      code: 'unknown-key',
      message: `There is no field "${params.additionalProperty}" in this question.`,
    };
  }
  if (keyword === 'required') {
    return { code: 'missing-key', message: `The field "${params.missingProperty}" is missing.` };
  }
  if (keyword === 'discriminator') {
    const { tag, tagValue } = params;
    const message = `There is no ${tag} "${tagValue}" of such a question.`;
    return { code: 'unknown-name', message };
  }
  const code = keyword === 'type' ? 'wrong-type' : 'out-of-range';
  return { code, message: `The field "${instancePath.slice(1)}" ${message}.` };
}
