import { describe } from '@jest/globals';
import { expectFixtures } from './fixture-runs.js';

describe('systems have exactly the findings that they name', () => {
  expectFixtures('fixtures/systems');
});
