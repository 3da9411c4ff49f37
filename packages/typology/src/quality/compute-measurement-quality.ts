import { perAxis } from "../axes";
import { answersOf, type ScoredWaveData } from "../wave/scored-respondents";
import { axesApart } from "./axes-apart";
import { axisAgreement } from "./axis-agreement";
import { type Position } from "../wave-result";
import { type MeasurementQuality } from "./measurement-quality";
import { rakedPosition } from "./raked-position";
import { scaleQuality } from "./scale-quality";

/**
 * How good a measurement is, from the answers of the whole organisation (methods 1.2, 1.3, 3.6, 7).
 * @param position of the organisation, unweighted
 */
export function computeMeasurementQuality(wave: ScoredWaveData, position: Position): MeasurementQuality {
  const people = answersOf(wave.respondents);
  return {
    scales: {
      ...perAxis((axis) => scaleQuality(wave.sets.axis[axis], people)),
      confusion: scaleQuality(wave.sets.confusion, people),
    },
    agreement: perAxis((axis) => axisAgreement(wave, axis)),
    axesApart: axesApart(wave.sets.axis, people),
    raked: rakedPosition(wave, position),
  };
}
