/** What has to be done to connect an org, in order: what goes where, and where in Setup that is. */
import GoClientApps from '@salesforce/label/c.SetupGoClientApps';
import GoCredentials from '@salesforce/label/c.SetupGoCredentials';
import GoPermissionSets from '@salesforce/label/c.SetupGoPermissionSets';
import GoUsers from '@salesforce/label/c.SetupGoUsers';
import Address from '@salesforce/label/c.SetupStepAddress';
import AddressHow from '@salesforce/label/c.SetupStepAddressHow';
import App from '@salesforce/label/c.SetupStepApp';
import AppHow from '@salesforce/label/c.SetupStepAppHow';
import OneSpan from '@salesforce/label/c.SetupStepOneSpan';
import OneSpanHow from '@salesforce/label/c.SetupStepOneSpanHow';
import People from '@salesforce/label/c.SetupStepPeople';
import PeopleHow from '@salesforce/label/c.SetupStepPeopleHow';
import Rule from '@salesforce/label/c.SetupStepRule';
import RuleHow from '@salesforce/label/c.SetupStepRuleHow';
import Test from '@salesforce/label/c.SetupStepTest';
import TestHow from '@salesforce/label/c.SetupStepTestHow';
import Token from '@salesforce/label/c.SetupStepToken';
import TokenHow from '@salesforce/label/c.SetupStepTokenHow';
import User from '@salesforce/label/c.SetupStepUser';
import UserHow from '@salesforce/label/c.SetupStepUserHow';
import { filled } from 'c/signingText';

const page = (name, label) => ({ url: `/lightning/setup/${name}/home`, label });
const credentials = page('NamedCredential', GoCredentials);
const users = page('ManageUsers', GoUsers);
const permissionSets = page('PermSets', GoPermissionSets);
const clientApps = page('ManageExternalClientApplication', GoClientApps);

/**
 * Returns the steps.
 * @param {{integrationUsers: number, isConnected: boolean, activeRules: number, people: number}} progress what can be seen
 *     in the org; a connection that was tested shows that the steps before it are done
 * @returns {{name: string, title: string, how: string, isDone: boolean, pages: {url: string, label: string}[]}[]}
 */
export function guide(progress, orgId) {
    const { integrationUsers, isConnected, activeRules, people } = progress;
    const step = (name, title, how, isDone, ...pages) => ({ name, title, how, isDone, pages });
    return [
        step('token', Token, filled(TokenHow, orgId), isConnected, credentials),
        step('address', Address, AddressHow, isConnected, credentials),
        step('user', User, filled(UserHow, integrationUsers), integrationUsers > 0, users, permissionSets),
        step('app', App, AppHow, isConnected, clientApps),
        step('oneSpan', OneSpan, OneSpanHow, isConnected),
        step('test', Test, TestHow, isConnected),
        step('people', People, filled(PeopleHow, people), people > 0, permissionSets),
        step('rule', Rule, filled(RuleHow, activeRules), activeRules > 0)
    ];
}
