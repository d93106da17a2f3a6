import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mayReplace, swap } from '../../../src/commands/build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Makes a folder that holds one file. */
function make(name: string, file: string, text = ''): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, file), text);
  return path;
}

describe('putting a site in place', () => {
  it('keeps the old one aside until the new one is there', () => {
    const [finished, target, aside] = [
      make('new', 'index.html', 'new'),
      make('dist', 'index.html', 'old'),
      join(folder, 'aside'),
    ];
    swap(finished, target, aside);
    expect([target, aside].map((path) => readFileSync(join(path, 'index.html'), 'utf8'))).toEqual([
      'new',
      'old',
    ]);
  });

  it('makes the folder that it goes into', () => {
    const target = join(folder, 'deep', 'dist');
    swap(make('new', 'index.html', 'new'), target, join(folder, 'aside'));
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('new');
  });
});

describe('a folder that a build may replace', () => {
  it('is new, empty or a built site', () => {
    expect(() => mayReplace(join(folder, 'new'))).not.toThrow();
    expect(() => mayReplace(folder)).not.toThrow();
    expect(() => mayReplace(make('dist', 'index.html'))).not.toThrow();
  });

  it('is not one with other files, and not the project or what holds it', () => {
    expect(() => mayReplace(make('letters', 'draft.txt'))).toThrow(
      /holds files that are no built site/,
    );
    expect(() => mayReplace(folder, folder)).toThrow(/holds the project itself/);
    expect(() => mayReplace(folder, join(folder, 'project'))).toThrow(/holds the project itself/);
  });
});
