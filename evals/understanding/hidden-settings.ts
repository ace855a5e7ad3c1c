export interface HiddenSettings {
  units: number;
  epochs: number;
  learningRate: number;
  decay: number;
  /** Shares of a message's features, and of the units, left out at each visit. */
  dropout: number;
  unitDropout: number;
  /** Whether a unit that was silent on a message still forgets a little at it, as those do that learn from it. */
  silentForget: boolean;
}

export const usualHidden: HiddenSettings = {
  units: 48,
  epochs: 10,
  learningRate: 0.3,
  decay: 1e-3,
  dropout: 0.4,
  unitDropout: 0.3,
  silentForget: true,
};
