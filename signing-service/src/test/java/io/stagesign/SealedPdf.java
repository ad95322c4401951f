package io.stagesign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** PDFs with a digital signature, as they come back from OneSpan once everyone has signed. */
public final class SealedPdf {
    /** Of whoever seals. */
    public static final String SUBJECT = "CN=Sealing test";
    /** Of the authority that certified it. */
    public static final String ISSUER = "CN=Test authority";
    /** When it was sealed, as the signature says. */
    public static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

    private static final Keys KEYS = Keys.make();

    private SealedPdf() {}

    /** Returns a PDF of one page with this text, sealed. */
    public static byte[] of(String text) {
        return seal(TestFiles.pdf(text));
    }

    /** Returns the PDF with a signature appended. */
    public static byte[] seal(byte[] pdf) {
        return appended(pdf, "adbe.pkcs7.detached", SealedPdf::sign);
    }

    /** Returns the PDF with a document time stamp appended. */
    public static byte[] stamp(byte[] pdf) {
        return appended(pdf, "ETSI.RFC3161", SealedPdf::timeStamp);
    }

    private static byte[] appended(byte[] pdf, String kind, SignatureInterface signer) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(kind));
            Calendar at = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            at.setTimeInMillis(AT.toEpochMilli());
            signature.setSignDate(at);
            document.addSignature(signature, signer);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sign(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(generator());
            generator.addCertificates(new CollectionStore<>(KEYS.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] timeStamp(InputStream content) throws IOException {
        try {
            DigestCalculator sha1 = new JcaDigestCalculatorProviderBuilder()
                    .build()
                    .get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1));
            TimeStampTokenGenerator generator =
                    new TimeStampTokenGenerator(generator(), sha1, new ASN1ObjectIdentifier("1.2.3"));
            generator.addCertificates(new CollectionStore<>(KEYS.chain()));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            TimeStampRequestGenerator request = new TimeStampRequestGenerator();
            request.setCertReq(true);
            return generator
                    .generate(request.generate(NISTObjectIdentifiers.id_sha256, digest), BigInteger.ONE, Date.from(AT))
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignerInfoGenerator generator() throws OperatorCreationException, GeneralSecurityException {
        return new JcaSimpleSignerInfoGeneratorBuilder()
                .build(
                        "SHA256withRSA",
                        KEYS.key(),
                        new JcaX509CertificateConverter()
                                .getCertificate(KEYS.chain().get(0)));
    }

    private record Keys(PrivateKey key, List<X509CertificateHolder> chain) {
        static Keys make() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair authority = generator.generateKeyPair();
                KeyPair own = generator.generateKeyPair();
                return new Keys(
                        own.getPrivate(),
                        List.of(
                                certificate(ISSUER, SUBJECT, own, authority.getPrivate()),
                                certificate(ISSUER, ISSUER, authority, authority.getPrivate())));
            } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static X509CertificateHolder certificate(String issuer, String subject, KeyPair pair, PrivateKey signer)
                throws OperatorCreationException, IOException {
            return new JcaX509v3CertificateBuilder(
                            new X500Name(issuer),
                            BigInteger.valueOf(subject.length()),
                            Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                            Date.from(Instant.parse("2050-01-01T00:00:00Z")),
                            new X500Name(subject),
                            pair.getPublic())
                    .addExtension(
                            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(signer));
        }
    }
}
