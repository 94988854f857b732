import { line, menu } from '../../../../text/html-line.js';
import { code, command } from '../../commands.js';
import { documented } from '../../documentation.js';
import { paragraph, type SheetMethod, steps, table } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

/** The configuration item and the baseline: no method for the package, and of use before there is a key. */
export function baseline({ plan, on, folder, siteCode, eligible }: SheetSubject): SheetMethod {
  const { fileName, item, baseline: object, settings } = plan.baseline;
  return {
    id: 'baseline',
    name: 'Configuration baseline',
    takeIt: line`Besides any method: every day, each device says whether it is licensed, and why not. Works before you buy the key.`,
    creates: line`Configuration item and baseline, without the key; a deployment if you make one`,
    known: line`Import of such files ${documented('configurationData', 'documented by Microsoft')}; format seen in real exports. No generated file has been imported on a live site yet.`,
    blocks: [
      steps(
        line`Open ${menu(on.assetsAndCompliance, on.complianceSettings, on.configurationBaselines)}. On the ribbon, select ${menu(on.home, on.importConfigurationData)}. Select ${on.add} and open ${code(`${folder}\\${fileName}`)}. The file is not signed, so the console shows a warning. Continue. Leave ${on.createNewCopy} cleared. ${on.summary} shows the baseline ${code(object.name)} and the item ${code(item.name)}.`,
        line`Select ${code(object.name)}, then ${on.deploy} (${documented('deployBaselines', "Microsoft's page")}). Collection: ${code(eligible)}. Schedule: every day. Leave ${on.remediate} cleared. Do not deploy to all systems: other devices report ${code('wrong system')} and are noncompliant. Or do both steps with the script: ${command(`.\\Import-EsuPackage.ps1 -SiteCode ${siteCode} -Baseline -DeployBaseline -BaselineCollection Eligible`)}`,
        line`Before you buy the key: devices that report ${code('no key')}, and are compliant in the other settings, are ready. After the rollout: compliant devices are licensed.`,
        line`To see the reason for a device, run the report "List of assets by compliance state for a configuration baseline", select the device, and open "Details of non-compliant rules of configuration items in a configuration baseline for an asset". The column with the current value shows the answer.`,
        line`For a collection of a state, select ${code(object.name)}, the tab ${on.deployments}, the deployment, and ${on.createNewCollection} (${documented('monitorCompliance', "Microsoft's page")}).`,
      ),
      table(
        ['Setting', 'Compliant', 'What it asks'],
        settings.map(({ question, name, compliant }) => [code(name), code(compliant), questions[question]]),
      ),
      paragraph(
        line`A device answers within two hours of the scheduled time; the summary in the console is updated later. Client setting: ${on.enableCompliance} must be Yes. Before you import a changed version of this bundle, raise ${code('--baseline-version')}.`,
      ),
    ],
  };
}

const questions = {
  license: line`LicenseStatus of the ESU license. Other answers: ${code('no key')}; ${code('status')} and the number; ${code('no license')}: Windows does not know it; ${code('wrong system')}: not covered; ${code('no answer from WMI')} and the error`,
  package: line`Whether Windows knows the ESU license, which the preparation package adds. Other answers: ${code('absent')}; ${code('installed, not in effect')}: restart, or wrong order`,
  build: line`Whether the cumulative update that the key needs is installed. Other answers: the build that was found`,
} as const;
