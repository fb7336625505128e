import { create } from 'zustand';
import type { FiguresFilter } from '../../../ipc/emissions-views.ts';
import type { LinePlace } from './line-explanation.tsx';

/** What is to be explained: a figure, by what it counts, or one line. */
export type Question = { title: string; filter: FiguresFilter } | { title: string; line: LinePlace };

type QuestionStore = { question: Question | null; ask: (question: Question | null) => void };

/** The question that the drawer answers. Kept here, so that asking one draws the drawer and nothing else. */
export const useQuestion = create<QuestionStore>((set) => ({
  question: null,
  ask: (question) => set({ question }),
}));
