/** Switches a signing rule on or off, which Salesforce does by a deployment of its own. */
import readRules from '@salesforce/apex/RuleController.rules';
import switchOff from '@salesforce/apex/RuleController.switchOff';
import switchOn from '@salesforce/apex/RuleController.switchOn';
import SetupRuleNotSwitched from '@salesforce/label/c.SetupRuleNotSwitched';

const second = 1000;
/** How often the rules are read before this gives up: deployments take seconds, in a busy org a minute. */
const looks = 60;

// eslint-disable-next-line @lwc/lwc/no-async-operation -- nothing tells a page that a deployment has ended
const aSecond = () => new Promise((resolve) => setTimeout(resolve, second));

/**
 * Switches the rule and waits until that has taken effect.
 * @param {string} name developer name of the rule
 * @returns {Promise<object[]>} all rules, as they are then
 * @throws {Error} with a sentence for the user when it has not taken effect in time
 */
export async function turn(name, isActive) {
    await (isActive ? switchOn : switchOff)({ ruleName: name });
    return switched(name, isActive, looks);
}

async function switched(name, isActive, left) {
    const rules = await readRules();
    if (rules.some((rule) => rule.name === name && rule.isActive === isActive)) {
        return rules;
    }
    if (left === 0) {
        throw new Error(SetupRuleNotSwitched);
    }
    await aSecond();
    return switched(name, isActive, left - 1);
}
