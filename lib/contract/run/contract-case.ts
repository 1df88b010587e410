// One statement of the HTTP contract, checked against a target. Independent of any test runner.
import { type Conversation, type Exchange, openConversation } from './conversation.ts';
import type { Target } from './target.ts';

export interface ContractCase {
  /** A fact in the present tense, unique in the contract. */
  readonly name: string;
  /** @throws AssertionError for a response that breaks the contract. */
  readonly run: (conversation: Conversation) => Promise<void>;
}

export interface CaseResult {
  readonly name: string;
  readonly exchanges: readonly Exchange[];
  /** Why the case does not hold; absent when it does. */
  readonly failure?: Error;
}

/** Runs one case. A failure is returned, not thrown, together with all exchanges before it. */
export async function runCase({ name, run }: ContractCase, target: Target): Promise<CaseResult> {
  const conversation = openConversation(target);
  const { exchanges } = conversation;
  try {
    await run(conversation);
    return { name, exchanges };
  } catch (thrown) {
    return { name, exchanges, failure: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }
}
