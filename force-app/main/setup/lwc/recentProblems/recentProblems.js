import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import readProblems from '@salesforce/apex/ProblemController.recent';
import PanelLoading from '@salesforce/label/c.PanelLoading';
import SetupNoProblems from '@salesforce/label/c.SetupNoProblems';
import SetupProblems from '@salesforce/label/c.SetupProblems';
import SetupRefresh from '@salesforce/label/c.SetupRefresh';
import { translated } from 'c/signingSentences';
import { moment } from 'c/signingText';

/** What went wrong lately, each with the sentence that says what to do about it. */
export default class RecentProblems extends NavigationMixin(LightningElement) {
    label = { PanelLoading, SetupNoProblems, SetupProblems, SetupRefresh };
    problems;
    isLoading = false;
    error;

    connectedCallback() {
        this.load();
    }

    get rows() {
        return (this.problems ?? []).map((problem, index) => ({
            ...problem,
            message: translated(problem.message),
            key: `${problem.at}${problem.subject}${index}`,
            when: moment(problem.at)
        }));
    }

    get isEmpty() {
        return this.problems?.length === 0;
    }

    async load() {
        this.isLoading = true;
        this.error = undefined;
        try {
            this.problems = await readProblems();
        } catch (problem) {
            this.error = problem;
        } finally {
            this.isLoading = false;
        }
    }

    handleOpen({ currentTarget }) {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: {
                recordId: currentTarget.dataset.opportunity,
                objectApiName: 'Opportunity',
                actionName: 'view'
            }
        });
    }
}
