import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mayReplace, replace } from '../../../src/commands/build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Whether this machine lets us mount a small disk. */
function mountable(): boolean {
  const at = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], { stdio: 'ignore' });
    execFileSync('umount', [at]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(at, { recursive: true });
  }
}

/** Makes a folder that holds one file. */
function make(name: string, file: string, text = ''): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, file), text);
  return path;
}

/** What lies in the folder, as a list of its names. */
const names = (): string[] => readdirSync(folder).sort();
const textAt = (path: string): string => readFileSync(join(path, 'index.html'), 'utf8');

describe('putting a site in place', () => {
  it('replaces the old one and leaves nothing beside it', () => {
    const [finished, target] = [
      make('new', 'index.html', 'new'),
      make('dist', 'index.html', 'old'),
    ];
    replace(finished, target);
    expect(textAt(target)).toBe('new');
    expect(names()).toEqual(['dist']);
  });

  it('makes the folder that it goes into', () => {
    const target = join(folder, 'deep', 'dist');
    replace(make('new', 'index.html', 'new'), target);
    expect(textAt(target)).toBe('new');
  });

  it('follows a link to where the site really lies', () => {
    const target = make('releases', 'index.html', 'old');
    symlinkSync(target, join(folder, 'current'));
    replace(make('new', 'index.html', 'new'), join(folder, 'current'));
    expect(textAt(target)).toBe('new');
    expect(lstatSync(join(folder, 'current')).isSymbolicLink()).toBe(true);
  });

  it('leaves the old site whole when the new one cannot be put there, and says why', () => {
    const target = make('dist', 'index.html', 'old');
    expect(() => replace(join(folder, 'not-built'), target)).toThrow(/could not be replaced/);
    expect(textAt(target)).toBe('old');
    expect(names()).toEqual(['dist']);
  });

  it.runIf(existsSync('/dev/shm'))('goes to another disk whole', () => {
    const other = mkdtempSync('/dev/shm/swap-');
    try {
      const target = join(other, 'dist');
      mkdirSync(target);
      writeFileSync(join(target, 'index.html'), 'old');
      replace(make('new', 'index.html', 'new'), target);
      expect(textAt(target)).toBe('new');
      expect(readdirSync(other)).toEqual(['dist']);
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  // A disk that is too small can only be made by root.
  it.runIf(mountable())('leaves the old site whole when another disk is full', () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    try {
      const target = join(disk, 'dist');
      mkdirSync(target);
      writeFileSync(join(target, 'index.html'), 'old');
      const finished = make('new', 'index.html', 'x'.repeat(40_000));
      writeFileSync(join(finished, 'other.html'), 'x'.repeat(80_000));
      expect(() => replace(finished, target)).toThrow(/the disk is full/);
      expect(textAt(target)).toBe('old');
      expect(readdirSync(disk)).toEqual(['dist']);
    } finally {
      execFileSync('umount', [disk]);
    }
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
