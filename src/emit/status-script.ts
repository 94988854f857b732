import type { PackagePlan } from '../plan/package-plan.js';
import { encode } from '../text/encode.js';
import {
  type PowerShellLiteral,
  powerShellHashtable as hashtable,
  powerShellHelp as help,
  powerShellString as string,
} from '../text/powershell.js';
import type { Emitter } from './emitter.js';
import { offerMark } from './import-script/marks.js';
import { render } from './template.js';

export const statusScriptName = 'Export-EsuStatus.ps1';

/**
 * Export-EsuStatus.ps1: writes the device list that `esupack report` reads (docs/report.md). UTF-8 with BOM, since Windows
 * PowerShell 5.1 takes a script without one for ANSI; CRLF.
 */
export const statusScript: Emitter = {
  name: 'status script',
  emit: (plan) => {
    const { offer, tool, id, statusQueries } = plan;
    const text = render('Export-EsuStatus.ps1', {
      subject: help(`${offer.productName} Extended Security Updates year ${offer.year}`),
      tool: help(`${tool.name} ${tool.version}`),
      id: help(id),
      program: help(statusQueries.program),
      bundle: bundleLiteral(plan),
    });
    return [{ path: statusScriptName, content: encode(text, 'utf-8-bom', '\r\n') }];
  },
};

function bundleLiteral(plan: PackagePlan): PowerShellLiteral {
  const { id, offer, package: object, statusQueries: queries } = plan;
  return hashtable({
    Id: string(id),
    Mark: string(offerMark(plan)),
    ActivationId: string(offer.activationId),
    PackageName: string(object.name),
    Manufacturer: string(object.manufacturer),
    Version: string(object.version),
    Program: string(queries.program),
    DevicesQuery: string(queries.devices),
    PlainDevicesQuery: string(queries.devicesWithoutEsuValue),
    InventoryQuery: string(queries.inventory),
    LicencesQuery: string(queries.licences),
  });
}
