import readRules from '@salesforce/apex/RuleController.rules';
import switchOff from '@salesforce/apex/RuleController.switchOff';
import switchOn from '@salesforce/apex/RuleController.switchOn';
import { turn } from 'c/ruleSwitching';

jest.mock('@salesforce/apex/RuleController.rules', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RuleController.switchOff', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RuleController.switchOn', () => ({ default: jest.fn() }), { virtual: true });

const on = [{ name: 'Proposal', isActive: true }];
const off = [{ name: 'Proposal', isActive: false }];

describe('c/ruleSwitching', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        [readRules, switchOff, switchOn].forEach((method) => method.mockReset());
    });
    afterEach(() => jest.useRealTimers());

    it('waits until the rule is on', async () => {
        readRules.mockResolvedValueOnce(off).mockResolvedValueOnce(off).mockResolvedValueOnce(on);

        const turned = turn('Proposal', true);
        await jest.advanceTimersByTimeAsync(2000);

        expect(await turned).toBe(on);
        expect(switchOn).toHaveBeenCalledWith({ ruleName: 'Proposal' });
        expect(switchOff).not.toHaveBeenCalled();
    });

    it('switches a rule off', async () => {
        readRules.mockResolvedValue(off);

        expect(await turn('Proposal', false)).toBe(off);
        expect(switchOff).toHaveBeenCalledWith({ ruleName: 'Proposal' });
    });

    it('gives up with a sentence when it never takes effect', async () => {
        readRules.mockResolvedValue(off);

        const refusal = turn('Proposal', true).catch(({ message }) => message);
        await jest.advanceTimersByTimeAsync(60000);

        expect(await refusal).toBe('c.SetupRuleNotSwitched');
        expect(readRules).toHaveBeenCalledTimes(61);
    });

    it('looks at nothing when the switch is refused', async () => {
        switchOn.mockRejectedValue(new Error('Not you.'));

        await expect(turn('Proposal', true)).rejects.toThrow('Not you.');
        expect(readRules).not.toHaveBeenCalled();
    });
});
