import type { Output } from '../../../ipc/contract.ts';
import { withoutTails } from '../../lib/format/digits.ts';

type Step = Output<'emissions.explainLine'>['steps'][number];

/**
 * Arithmetic to be followed with a finger: each step in words, with its numbers, and what it comes to. Every digit that
 * was computed with shows on hover, and is what goes on the clipboard.
 */
export function CalculationSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map((step) => {
        const exact = `${step.numbers} = ${step.result} ${step.unit}`;
        return (
          <li key={`${step.name} ${step.numbers}`}>
            <strong>{step.name}</strong>
            <div className="dim wrap-anywhere">{step.formula}</div>
            <div
              className="wrap-anywhere"
              title={exact}
              onCopy={(event) => {
                event.clipboardData.setData('text/plain', exact);
                event.preventDefault();
              }}
            >
              {withoutTails(step.numbers)} ={' '}
              <span className="figure">{withoutTails(String(step.result))}</span> {step.unit}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
