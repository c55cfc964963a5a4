import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckedOne, Printing } from './check-one';
import { decoded } from './transfer';

/** What a thread is told when it starts: it reads the rules itself, since compiled relations cannot be sent. */
export interface ThreadSetup {
  readonly printing: Printing;
  readonly rules: string | undefined;
  /** Id of the scoring practice. */
  readonly practice: string | undefined;
  /** File of bands, or the name of known ones. */
  readonly bands?: string | undefined;
}

/** A thread has to get warm first, which takes as long as some ten files. */
const FILES_A_THREAD = 8;
/** More threads than this wait for the disk. */
const MOST_THREADS = 16;

/** 0 where one does it sooner. */
export function threadsFor(files: number): number {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(files / FILES_A_THREAD));
  return threads < 2 ? 0 : threads;
}

export interface Threads {
  /** One file in whichever thread is free. A thread that dies rejects its file only; another takes its place. */
  check(path: string): Promise<CheckedOne>;
  close(): Promise<void>;
}

interface Job {
  readonly path: string;
  resolve(checked: CheckedOne): void;
  reject(error: unknown): void;
}

/** Threads that run `program` once more each; `thread.ts` is what they do there. */
export function startThreads(program: string, count: number, setup: ThreadSetup): Threads {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const working = new Map<Worker, Job>();
  const all = new Set<Worker>();

  function start(): void {
    const worker = new Worker(program, { workerData: setup });
    all.add(worker);
    worker.on('message', (message: string) => {
      working.get(worker)?.resolve(decoded<CheckedOne>(message));
      free(worker);
    });
    worker.on('error', (error) => lose(worker, error));
    worker.on('exit', () => lose(worker, new Error('the thread ended')));
    free(worker);
  }

  function free(worker: Worker): void {
    working.delete(worker);
    idle.push(worker);
    next();
  }

  function lose(worker: Worker, error: unknown): void {
    if (!all.delete(worker)) return;
    const job = working.get(worker);
    working.delete(worker);
    const place = idle.indexOf(worker);
    if (place >= 0) idle.splice(place, 1);
    job?.reject(error);
    // Where it died without work it would only die again.
    if (job) start();
    else if (all.size === 0) waiting.splice(0).forEach(({ reject }) => reject(error));
  }

  function next(): void {
    const worker = waiting.length > 0 ? idle.pop() : undefined;
    const job = worker && waiting.shift();
    if (!worker || !job) return;
    working.set(worker, job);
    worker.postMessage(job.path);
  }

  for (let i = 0; i < count; i += 1) start();
  return {
    check: (path) =>
      new Promise((resolve, reject) => {
        waiting.push({ path, resolve, reject });
        next();
      }),
    close: async () => {
      const workers = [...all];
      all.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
