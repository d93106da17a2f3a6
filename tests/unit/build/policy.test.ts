import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { commonPolicy, ownPolicy, policyOf } from '../../../src/build/policy.ts';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string): string =>
  `<meta http-equiv="content-security-policy" content="${policy}"><body>${body}`;

it('leaves a page the hashes of what stands in it', () => {
  const policy = `default-src 'none'; script-src 'self' ${hash('run()')} ${hash('other()')}; style-src 'self' ${hash('p{}')} ${hash('q{}')};`;
  const html = page(policy, '<style>p{}</style><script type="module">run()</script><p>q{}</p>');
  expect(policyOf(ownPolicy(html))).toEqual(
    new Map([
      ['default-src', new Set(["'none'"])],
      ['script-src', new Set(["'self'", hash('run()')])],
      ['style-src', new Set(["'self'", hash('p{}')])],
    ]),
  );
  expect(ownPolicy(html)).toContain('<p>q{}</p>');
});

it('leaves a page without a policy as it is', () => {
  expect(ownPolicy('<p>words</p>')).toBe('<p>words</p>');
});

it('allows together what any page allows, and no framing', () => {
  const policies = [
    "script-src 'self' 'sha256-b'",
    "script-src 'self' 'sha256-a'; img-src data:",
  ].flatMap((p) => policyOf(page(p, '')) ?? []);
  expect(commonPolicy(policies)).toBe(
    "script-src 'self' 'sha256-a' 'sha256-b'; img-src data:; frame-ancestors 'none'",
  );
});
