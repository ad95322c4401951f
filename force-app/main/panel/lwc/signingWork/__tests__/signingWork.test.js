import cancel from '@salesforce/apex/SigningPanelController.cancel';
import checkAgain from '@salesforce/apex/SigningPanelController.checkAgain';
import changeContact from '@salesforce/apex/ContactAddressController.change';
import correct from '@salesforce/apex/SigningServiceController.correct';
import receipt from '@salesforce/apex/SigningPanelController.receipt';
import remind from '@salesforce/apex/SigningServiceController.remind';
import resend from '@salesforce/apex/SigningServiceController.resend';
import signingLink from '@salesforce/apex/SigningServiceController.signingLink';
import unlock from '@salesforce/apex/SigningServiceController.unlock';
import { act } from 'c/signingWork';

jest.mock('@salesforce/apex/SigningPanelController.cancel', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SigningPanelController.checkAgain', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ContactAddressController.change', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SigningServiceController.correct', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SigningPanelController.receipt', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SigningServiceController.remind', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SigningServiceController.resend', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SigningServiceController.signingLink', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SigningServiceController.unlock', () => ({ default: jest.fn() }), { virtual: true });

describe('c/signingWork', () => {
    it('reminds one signer', async () => {
        const done = await act('remind', { requestId: 'a00', contactId: '003', person: 'Ann' });

        expect(remind).toHaveBeenCalledWith({ requestId: 'a00', contactId: '003' });
        expect(done).toBe('c.DoneRemindedOne');
    });

    it('corrects an address', async () => {
        await act('correct', { requestId: 'a00', contactId: '003', email: 'a@example.com', person: 'Ann' });

        expect(correct).toHaveBeenCalledWith({ requestId: 'a00', contactId: '003', email: 'a@example.com' });
        expect(changeContact).not.toHaveBeenCalled();
    });

    it('corrects the contact as well where it is asked to', async () => {
        const asked = { requestId: 'a00', contactId: '003', email: 'a@example.com', person: 'Ann', alsoContact: true };

        await act('correct', asked);

        expect(changeContact).toHaveBeenCalledWith({ contactId: '003', email: 'a@example.com' });
    });

    it('lets somebody in again', async () => {
        const done = await act('unlock', { requestId: 'a00', contactId: '003', person: 'Ann' });

        expect(unlock).toHaveBeenCalledWith({ requestId: 'a00', contactId: '003' });
        expect(done).toBe('c.DoneUnlocked');
    });

    it('copies the signing link', async () => {
        const writeText = jest.fn();
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
        signingLink.mockResolvedValue('https://sign');

        await act('link', { requestId: 'a00', contactId: '003', person: 'Ann' });

        expect(writeText).toHaveBeenCalledWith('https://sign');
    });

    it('cancels', async () => {
        const done = await act('cancel', { requestId: 'a00', reason: 'No.' });

        expect(cancel).toHaveBeenCalledWith({ requestId: 'a00', reason: 'No.' });
        expect(done).toBe('c.DoneCancelled');
    });

    it('sends again', async () => {
        await act('resend', { requestId: 'a00', days: 14 });

        expect(resend).toHaveBeenCalledWith({ requestId: 'a00', days: 14 });
    });

    it('saves the receipt', async () => {
        const saved = [];
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function () {
            saved.push([this.download, this.href]);
        });
        receipt.mockResolvedValue('JVBERi0=');

        expect(await act('receipt', { requestId: 'a00', name: 'SR-00001' })).toBe('c.DoneReceipt');

        expect(receipt).toHaveBeenCalledWith({ requestId: 'a00' });
        expect(saved).toEqual([['SR-00001 receipt.pdf', 'data:application/pdf;base64,JVBERi0=']]);
    });

    it('looks again', async () => {
        expect(await act('check', { requestId: 'a00' })).toBe('c.DoneChecked');
        expect(checkAgain).toHaveBeenCalledWith({ requestId: 'a00' });
    });
});
