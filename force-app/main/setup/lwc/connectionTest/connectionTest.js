import { LightningElement } from 'lwc';
import connect from '@salesforce/apex/ConnectionController.connect';
import pause from '@salesforce/apex/ConnectionController.pause';
import resume from '@salesforce/apex/ConnectionController.resume';
import readState from '@salesforce/apex/ConnectionController.state';
import PanelLoading from '@salesforce/label/c.PanelLoading';
import SetupConnectedSince from '@salesforce/label/c.SetupConnectedSince';
import SetupConnection from '@salesforce/label/c.SetupConnection';
import SetupNotConnected from '@salesforce/label/c.SetupNotConnected';
import SetupPause from '@salesforce/label/c.SetupPause';
import SetupResume from '@salesforce/label/c.SetupResume';
import SetupTest from '@salesforce/label/c.SetupTest';
import SetupTesting from '@salesforce/label/c.SetupTesting';
import { filled, moment } from 'c/signingText';

/** Whether this org may send, and the test of its connection. Sends "changed" after a change. */
export default class ConnectionTest extends LightningElement {
    label = { PanelLoading, SetupConnection, SetupPause, SetupResume, SetupTest, SetupTesting };
    state;
    steps;
    isTesting = false;
    error;

    connectedCallback() {
        this.load();
    }

    get isLoading() {
        return !this.state && !this.error;
    }

    get since() {
        const { connectedAt } = this.state;
        return connectedAt ? filled(SetupConnectedSince, moment(connectedAt)) : SetupNotConnected;
    }

    load() {
        return this.attempt(async () => {
            this.state = await readState();
        });
    }

    async handleTest() {
        this.isTesting = true;
        this.steps = undefined;
        await this.change(async () => {
            this.steps = (await connect()).steps;
        });
        this.isTesting = false;
    }

    handlePause() {
        return this.change(pause);
    }

    handleResume() {
        return this.change(resume);
    }

    change(work) {
        return this.attempt(async () => {
            await work();
            this.state = await readState();
            this.dispatchEvent(new CustomEvent('changed'));
        });
    }

    async attempt(work) {
        this.error = undefined;
        try {
            await work();
        } catch (problem) {
            this.error = problem;
        }
    }
}
