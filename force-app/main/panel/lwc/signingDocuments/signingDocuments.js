import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import DocumentAttachment from '@salesforce/label/c.DocumentAttachment';
import DocumentEvidence from '@salesforce/label/c.DocumentEvidence';
import DocumentOriginal from '@salesforce/label/c.DocumentOriginal';
import DocumentReceipt from '@salesforce/label/c.DocumentReceipt';
import DocumentSigned from '@salesforce/label/c.DocumentSigned';
import DocumentsTitle from '@salesforce/label/c.DocumentsTitle';
import DriftWarning from '@salesforce/label/c.DriftWarning';
import { filled } from 'c/signingText';

const kinds = {
    Original: DocumentOriginal,
    Signed: DocumentSigned,
    Attachment: DocumentAttachment,
    Evidence: DocumentEvidence,
    Receipt: DocumentReceipt
};
const attachment = '00P';

/** The files of a signing: what went out, and what came back. */
export default class SigningDocuments extends NavigationMixin(LightningElement) {
    @api documents = [];

    label = { DocumentsTitle };

    get rows() {
        return this.documents.map((document, index) => ({
            ...document,
            key: `${document.kind}${document.versionId}${index}`,
            kindText: kinds[document.kind],
            icon: document.kind === 'Attachment' ? 'doctype:attachment' : 'doctype:pdf',
            badge: document.kind === 'Original' ? '' : 'slds-theme_success',
            drift: document.currentVersion
                ? filled(DriftWarning, document.title, document.sentVersion, document.currentVersion)
                : null
        }));
    }

    get hasRows() {
        return this.documents.length > 0;
    }

    handleOpen(event) {
        const { version, file } = event.currentTarget.dataset;
        if (!file || version.startsWith(attachment)) {
            this[NavigationMixin.Navigate]({
                type: 'standard__recordPage',
                attributes: { recordId: version, objectApiName: 'Attachment', actionName: 'view' }
            });
            return;
        }
        this[NavigationMixin.Navigate]({
            type: 'standard__namedPage',
            attributes: { pageName: 'filePreview' },
            state: { selectedRecordId: file, recordIds: file }
        });
    }
}
