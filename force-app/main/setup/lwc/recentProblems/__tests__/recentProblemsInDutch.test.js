import RecentProblems from 'c/recentProblems';
import readProblems from '@salesforce/apex/ProblemController.recent';
import { mount, settled, textOf } from 'stagesign/page';

jest.mock('@salesforce/i18n/lang', () => ({ default: 'nl' }), { virtual: true });
jest.mock('@salesforce/label/c.SaidNothingSent', () => ({ default: 'Niets verstuurd.' }), { virtual: true });
jest.mock('@salesforce/apex/ProblemController.recent', () => ({ default: jest.fn() }), { virtual: true });

describe('c-recent-problems for somebody who reads Dutch', () => {
    it('says in Dutch what the signing service said', async () => {
        readProblems.mockResolvedValue([
            {
                at: '2026-11-24T10:00:00Z',
                subject: 'Acme',
                message: 'Nothing was sent. Own words.',
                fix: 'Herstel het.'
            }
        ]);
        const element = mount('c-recent-problems', RecentProblems);
        await settled();

        expect(textOf(element)).toContain('Niets verstuurd. Own words. Herstel het.');
    });
});
