package io.stagesign.emulator.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;

/** Reads a downloaded PDF as a recipient of the contract would. */
final class SignedPdf {
    private SignedPdf() {}

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static List<PDSignature> signatures(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries();
        }
    }

    /** Checks the one digital signature: it covers every byte, and its digest and certificate are right. */
    static X509Certificate verify(byte[] pdf) throws Exception {
        PDSignature signature = signatures(pdf).get(0);
        int[] range = signature.getByteRange();
        assertThat(range[0]).isZero();
        assertThat(range[2] + range[3]).isEqualTo(pdf.length);
        CMSSignedData cms = new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(new ByteArrayInputStream(pdf))),
                signature.getContents(new ByteArrayInputStream(pdf)));
        SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder holder =
                cms.getCertificates().getMatches(null).iterator().next();
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)))
                .isTrue();
        return certificate;
    }
}
