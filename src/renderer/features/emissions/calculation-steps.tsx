import type { Output } from '../../../ipc/contract.ts';

type Step = Output<'emissions.explainLine'>['steps'][number];

/** Arithmetic to be followed with a finger: each step in words, with its numbers, and what it comes to. */
export function CalculationSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={`${step.name} ${step.numbers}`}>
          <strong>{step.name}</strong>
          <div className="dim wrap-anywhere">{step.formula}</div>
          <div className="wrap-anywhere">
            {step.numbers} = <span className="figure">{step.result}</span> {step.unit}
          </div>
        </li>
      ))}
    </ol>
  );
}
