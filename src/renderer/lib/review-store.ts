import { create } from 'zustand';

type ReviewRequest = {
  planId: string;
  /** Makes the plan again from the same form when it has expired; answers with the new plan's id. */
  prepareAgain: () => Promise<string>;
};

type ReviewStore = {
  request: ReviewRequest | null;
  open: (request: ReviewRequest) => void;
  close: () => void;
};

/** Which plan is under review. Every feature opens the one review dialog through this. */
export const useReviewStore = create<ReviewStore>((set) => ({
  request: null,
  open: (request) => set({ request }),
  close: () => set({ request: null }),
}));
