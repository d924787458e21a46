import type { ErrorObject } from 'ajv';

interface Validate {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

export const validateConfig: Validate;
export const validateContract: Validate;
export const validateInstallMatrix: Validate;
