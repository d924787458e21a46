import { describe } from '@jest/globals';
import { expectFixtures } from '../bundle/fixture-runs.js';

describe('fixtures of rules have exactly the findings that they name', () => {
  expectFixtures('fixtures/rules');
});
