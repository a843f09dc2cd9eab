import type { Parameter } from './base/parameter.ts';
import * as ehrenamt from './estg/ehrenamt.parameters.ts';
import * as mindestlohn from './mindestlohn/mindestlohn.parameters.ts';
import * as minijob from './minijob/minijob.parameters.ts';
import * as begutachtung from './sgb-xi/begutachtung/begutachtung.parameters.ts';
import * as beratungsbesuch from './sgb-xi/beratungsbesuch/beratungsbesuch.parameters.ts';
import * as dipa from './sgb-xi/dipa/dipa.parameters.ts';
import * as eingliederung from './sgb-xi/eingliederungshilfe-pauschale/eingliederungshilfe-pauschale.parameters.ts';
import * as entlastungsbetrag from './sgb-xi/entlastungsbetrag/entlastungsbetrag.parameters.ts';
import * as jahresbetrag from './sgb-xi/gemeinsamer-jahresbetrag/gemeinsamer-jahresbetrag.parameters.ts';
import * as wohnformen from './sgb-xi/gemeinschaftliche-wohnformen/gemeinschaftliche-wohnformen.parameters.ts';
import * as fortzahlung from './sgb-xi/pflegegeld/fortzahlung.parameters.ts';
import * as pflegegeld from './sgb-xi/pflegegeld/pflegegeld.parameters.ts';
import * as zuzahlung from './sgb-xi/pflegehilfsmittel/zuzahlung.parameters.ts';
import * as pflegehilfsmittel from './sgb-xi/pflegehilfsmittel/pflegehilfsmittel.parameters.ts';
import * as unterstuetzungsgeld from './sgb-xi/pflegeunterstuetzungsgeld/pflegeunterstuetzungsgeld.parameters.ts';
import * as rentenbeitrag from './sgb-xi/rentenbeitrag/rentenbeitrag.parameters.ts';
import * as sachleistung from './sgb-xi/sachleistung/sachleistung.parameters.ts';
import * as tagespflege from './sgb-xi/tages-und-nachtpflege/tages-und-nachtpflege.parameters.ts';
import * as umwandlung from './sgb-xi/umwandlungsanspruch/umwandlungsanspruch.parameters.ts';
import * as vollstationaer from './sgb-xi/vollstationaer/vollstationaer.parameters.ts';
import * as wohngruppe from './sgb-xi/wohngruppe/wohngruppe.parameters.ts';
import * as wohnumfeld from './sgb-xi/wohnumfeld/wohnumfeld.parameters.ts';
import * as sgbXii from './sgb-xii/sgb-xii.parameters.ts';
import * as taetigkeiten from './taetigkeiten/taetigkeiten.parameters.ts';

const files = [
  begutachtung, sachleistung, pflegegeld, fortzahlung, umwandlung, entlastungsbetrag, tagespflege, jahresbetrag, pflegehilfsmittel, zuzahlung, wohnumfeld, wohngruppe, wohnformen,
  dipa, vollstationaer, eingliederung, beratungsbesuch, rentenbeitrag, unterstuetzungsgeld, ehrenamt, minijob, mindestlohn, sgbXii, taetigkeiten,
];

/** Every parameter of the law that is recorded: for the schema test, the stale list and the pages of docs/law. */
export const allParameters: readonly Parameter[] = files.flatMap((file) => Object.values(file) as readonly unknown[]).filter(isParameter);

function isParameter(value: unknown): value is Parameter {
  return typeof value === 'object' && value !== null && 'id' in value && 'values' in value && Array.isArray(value.values);
}
