// Writes what arrived in one turn of the event loop at once, with one promise for all that wait for it.
import { NotWrittenError } from '../store/not-written.ts';
import type { Written } from '../store/store.ts';
import { reasonOf } from './disk-error.ts';

/** What writes: a stream, or what has to be written before or after it. */
export interface Member {
  /** What is pending now belongs to this group; what comes later belongs to the next one. */
  take(): void;
  /** Writes what was taken. @throws the error of the system. */
  write(): void;
  /** Resolves when that is on the disk. */
  sync(): Promise<void>;
  /** What was taken is written for good. */
  settle(): void;
  /** Undoes what was taken, however much of it was written. @returns whether something is left that has to be written first. */
  undo(): boolean;
}

export interface GroupCommit {
  /**
   * Adds a member that has something to write. Members write in the order in which they were added: after a kill between two of them, one
   * stream has its records of this turn and the other does not. None of these records has been acknowledged then.
   */
  add(member: Member): void;
  /** Everything that was added so far. */
  written(): Written;
  /** Writes what is pending, including the rest of a group that failed, unless a group is being written. */
  flush(): Written;
}

export interface GroupCommitOptions {
  /** Waits for the disk itself. */
  readonly fsync: boolean;
  readonly onFailure: (cause: unknown) => void;
  readonly onSuccess: () => void;
}

interface Group {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (cause: NotWrittenError) => void;
}

export function createGroupCommit({ fsync, onFailure, onSuccess }: GroupCommitOptions): GroupCommit {
  let members = new Set<Member>();
  /** For what was added since the last group was written. */
  let waiting: Group | undefined;
  /** Written, and waiting for the disk. */
  let underWay: Group | undefined;
  let isPlanned = false;

  const plan = (): void => {
    if (isPlanned || underWay !== undefined) return;
    isPlanned = true;
    // After the requests of this turn, before the process waits for others.
    setImmediate(run);
  };

  const finish = (written: readonly Member[], group: Group | undefined): void => {
    for (const member of written) member.settle();
    onSuccess();
    group?.resolve();
  };

  const fail = (written: readonly Member[], group: Group | undefined, cause: unknown): void => {
    const left = written.filter((member) => member.undo());
    members = new Set([...left, ...members]);
    onFailure(cause);
    group?.reject(new NotWrittenError(`Nothing was written to the disk (${reasonOf(cause)}).`, { cause }));
  };

  function run(): void {
    isPlanned = false;
    if (underWay !== undefined || members.size === 0) return;
    const written = [...members];
    const group = waiting;
    members = new Set();
    waiting = undefined;
    for (const member of written) member.take();
    try {
      for (const member of written) member.write();
    } catch (cause) {
      fail(written, group, cause);
      return;
    }
    if (!fsync) {
      finish(written, group);
      return;
    }
    underWay = group ?? createGroup();
    Promise.all(written.map((member) => member.sync()))
      .then(() => finish(written, underWay))
      .catch((cause: unknown) => fail(written, underWay, cause))
      .finally(() => {
        underWay = undefined;
        if (waiting !== undefined) run();
      });
  }

  return {
    add: (member) => {
      members.add(member);
      waiting ??= createGroup();
      plan();
    },
    written: () => (waiting ?? underWay)?.promise,
    flush: () => {
      if (members.size > 0) waiting ??= createGroup();
      const { promise } = waiting ?? underWay ?? {};
      run();
      return promise;
    },
  };
}

function createGroup(): Group {
  let resolve = (): void => undefined;
  let reject = (_cause: NotWrittenError): void => undefined;
  const promise = new Promise<void>((onDone, onFailure) => {
    resolve = onDone;
    reject = onFailure;
  });
  // Whoever waits gets the rejection; without this, one that nobody waits for would end the process.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
