import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import * as core from '@actions/core';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { annotationsOf } from '../../src/reporters/annotations.js';
import { jobSummaryBytes } from '../../src/reporters/markdown.js';
import { deliverAnnotations } from '../../src/sinks/annotations.js';
import { deliverToFile } from '../../src/sinks/file.js';
import { deliverToJobSummary } from '../../src/sinks/job-summary.js';
import { deliverToStream } from '../../src/sinks/stdout.js';
import { hostileReport, mixedReport, oneFinding } from '../reporters/reports.js';

const rendering = (body: string): { body: string; mediaType: string; omitted: number } => ({
  body,
  mediaType: 'text/plain',
  omitted: 0,
});

let folder = '';
let root = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'rollout-guard-sinks-')));
  root = path.join(folder, 'work');
  mkdirSync(root);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('file', () => {
  test('makes folders, then replaces the file, and leaves nothing beside it', async () => {
    const file = 'out/deep/report.json';
    expect(await deliverToFile({ root, file }, rendering('one'))).toMatchObject({ outcome: 'created' });
    expect(await deliverToFile({ root, file }, rendering('two'))).toMatchObject({ outcome: 'updated' });
    expect(readFileSync(path.join(root, file), 'utf8')).toBe('two');
    expect(readdirSync(path.join(root, 'out/deep'))).toEqual(['report.json']);
  });

  test('follows no link of the checkout', async () => {
    const victim = path.join(folder, 'victim');
    writeFileSync(victim, 'mine');
    symlinkSync(victim, path.join(root, 'report.json'));
    mkdirSync(path.join(folder, 'elsewhere'));
    symlinkSync(path.join(folder, 'elsewhere'), path.join(root, 'out'));
    symlinkSync(path.join(folder, 'not-there'), path.join(root, 'dangling'));
    for (const file of ['report.json', 'out/report.json', 'out/new/report.json', 'dangling/report.json']) {
      expect(await deliverToFile({ root, file }, rendering('x'))).toMatchObject({ outcome: 'refused' });
    }
    expect(readFileSync(victim, 'utf8')).toBe('mine');
    expect(readdirSync(path.join(folder, 'elsewhere'))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['elsewhere', 'victim', 'work']);
  });

  test('a folder, or a file where a folder must be, is a refusal and no exception', async () => {
    mkdirSync(path.join(root, 'report.json'));
    writeFileSync(path.join(root, 'plain'), '');
    expect(await deliverToFile({ root, file: 'report.json' }, rendering('x'))).toMatchObject({
      outcome: 'refused',
    });
    expect(await deliverToFile({ root, file: 'plain/report.json' }, rendering('x'))).toMatchObject({
      outcome: 'refused',
    });
    expect(await deliverToFile({ root, file: folder }, rendering('x'))).toMatchObject({ outcome: 'refused' });
  });

  test('outside of the checkout the user has named the place', async () => {
    const file = path.join(folder, 'reports', 'report.json');
    expect(await deliverToFile({ root, file }, rendering('x'))).toEqual({ outcome: 'created', reason: file });
    expect(await deliverToFile({ root, file: '../up.json' }, rendering('y'))).toMatchObject({
      outcome: 'created',
    });
    expect(readFileSync(path.join(folder, 'up.json'), 'utf8')).toBe('y');
  });

  test('a device is written to and stays one', async () => {
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reading = new Promise<string>((resolve, reject) => {
      import('node:fs/promises').then(({ readFile }) => readFile(pipe, 'utf8')).then(resolve, reject);
    });
    expect(await deliverToFile({ root, file: pipe }, rendering('through'))).toMatchObject({
      outcome: 'created',
    });
    expect(await reading).toBe('through');
  });
});

describe('stream', () => {
  test('waits until everything is taken', async () => {
    const slow = new PassThrough({ highWaterMark: 1 });
    const taken: Buffer[] = [];
    slow.on('data', (chunk: Buffer) => taken.push(chunk));
    expect(await deliverToStream(slow, rendering('x'.repeat(100_000)))).toMatchObject({ outcome: 'created' });
    expect(Buffer.concat(taken)).toHaveLength(100_000);
  });
  test('a closed pipe is a refusal', async () => {
    const closed = new Writable({ write: (_chunk, _encoding, done) => done(new Error('write EPIPE')) });
    expect(await deliverToStream(closed, rendering('x'))).toEqual({
      outcome: 'refused',
      reason: 'cannot print: write EPIPE',
    });
  });
  test('an empty report prints nothing', async () => {
    expect(await deliverToStream(new PassThrough(), rendering(''))).toMatchObject({ outcome: 'skipped' });
  });
});

describe('job summary', () => {
  const before = process.env.GITHUB_STEP_SUMMARY;
  afterEach(() => {
    if (before === undefined) delete process.env.GITHUB_STEP_SUMMARY;
    else process.env.GITHUB_STEP_SUMMARY = before;
  });

  test('is what was rendered, through the toolkit', async () => {
    const file = path.join(folder, 'summary');
    writeFileSync(file, '');
    process.env.GITHUB_STEP_SUMMARY = file;
    expect(await deliverToJobSummary(core.summary, rendering('## ✅\n'))).toMatchObject({
      outcome: 'created',
    });
    expect(readFileSync(file, 'utf8')).toBe('## ✅\n');
  });
  test('a failure is a refusal', async () => {
    const failing = {
      addRaw: jest.fn(),
      emptyBuffer: jest.fn(),
      write: () => Promise.reject(new Error('EACCES')),
    };
    expect(await deliverToJobSummary(failing, rendering('x'))).toEqual({
      outcome: 'refused',
      reason: 'cannot write the job summary: EACCES',
    });
    expect(failing.emptyBuffer).toHaveBeenCalled();
  });
  test('size is measured in bytes, before', async () => {
    const port = { addRaw: jest.fn(), emptyBuffer: jest.fn(), write: () => Promise.resolve() };
    const body = 'é'.repeat(jobSummaryBytes / 2);
    expect(await deliverToJobSummary(port, rendering(body))).toMatchObject({ outcome: 'created' });
    expect(await deliverToJobSummary(port, rendering(`${body}x`))).toMatchObject({ outcome: 'refused' });
    expect(port.addRaw).toHaveBeenCalledTimes(1);
  });
  test('without one, and with nothing to say', async () => {
    expect(await deliverToJobSummary(undefined, rendering('x'))).toMatchObject({ outcome: 'skipped' });
    expect(await deliverToJobSummary(core.summary, rendering(''))).toMatchObject({ outcome: 'refused' });
  });
});

describe('annotations', () => {
  function printed(send: () => void): string[] {
    const written: string[] = [];
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    try {
      send();
    } finally {
      spy.mockRestore();
    }
    return written.join('').trimEnd().split('\n');
  }

  test('go through the toolkit', () => {
    const lines = printed(() => {
      expect(deliverAnnotations(core, annotationsOf(oneFinding))).toEqual({
        outcome: 'created',
        reason: '1 annotations',
      });
    });
    expect(lines).toEqual([
      '::error title=RG107 readiness-path,file=k8s/base/rollout.yaml,line=31,col=13::Container web answers readiness on "/"; the profile production accepts /health/ready (containers[name=web]).%0ARollout shop/web · in shop-production, shop-staging%0ASet readinessProbe.httpGet.path to a path that the profile accepts.%0Arollout-guard explain RG107',
    ]);
  });

  test('hostile text stays inside one annotation', () => {
    const { annotations } = annotationsOf(hostileReport);
    const lines = printed(() => void deliverAnnotations(core, annotationsOf(hostileReport)));
    expect(lines).toHaveLength(annotations.length);
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning|notice) (?:title|file|line|col|endLine)=[^:]*::/);
      expect(line).not.toContain('##[');
    }
  });

  test('nothing to say, nowhere to say it, and a failing toolkit', () => {
    expect(deliverAnnotations(undefined, annotationsOf(mixedReport))).toMatchObject({ outcome: 'skipped' });
    const none = { annotations: [], omitted: { error: 0, warning: 0, notice: 0 } };
    expect(deliverAnnotations(core, none)).toMatchObject({ outcome: 'skipped' });
    const failing = (): never => {
      throw new Error('EPIPE');
    };
    const port = { error: failing, warning: failing, notice: failing };
    expect(deliverAnnotations(port, annotationsOf(mixedReport))).toEqual({
      outcome: 'refused',
      reason: 'cannot annotate: EPIPE',
    });
  });
});
