import { describe, expect, it } from 'vitest';
import { lastLine, sumOf } from '../../../src/commands/test.ts';

const report = (numPassedTests: number, numFailedTests: number): string =>
  JSON.stringify({ numPassedTests, numFailedTests });

describe('the sum of a test run', () => {
  it('counts what passed and what failed', () => {
    expect(sumOf(report(12, 0), true)).toEqual({ passed: 12, failed: 0 });
    expect(sumOf(report(10, 2), false)).toEqual({ passed: 10, failed: 2 });
  });

  it('counts a run that failed outside of any test as a failure', () => {
    expect(sumOf(report(12, 0), false)).toEqual({ passed: 12, failed: 1 });
    expect(sumOf(undefined, false)).toEqual({ passed: 0, failed: 1 });
    expect(sumOf(undefined, true)).toEqual({ passed: 0, failed: 1 });
  });

  it('ends with one line', () => {
    expect(lastLine([sumOf(report(10, 2), false), sumOf(report(3, 0), true)])).toBe(
      '13 passed, 2 failed',
    );
  });
});
