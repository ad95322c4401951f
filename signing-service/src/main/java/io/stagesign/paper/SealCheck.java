package io.stagesign.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;

/** Checks one digital signature of a PDF against the bytes of the file. */
final class SealCheck {
    private static final String TIME_STAMP = "ETSI.RFC3161";
    private static final int LONGEST_CHAIN = 10;
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final FileChannel file;
    private final PDSignature signature;

    SealCheck(FileChannel file, PDSignature signature) {
        this.file = file;
        this.signature = signature;
    }

    Seal check() throws IOException {
        Optional<SignedRange> range = SignedRange.of(signature.getByteRange(), file);
        return range.isEmpty() ? new Seal(null, List.of(), signedAt(), false, false) : check(range.get());
    }

    private Seal check(SignedRange range) throws IOException {
        boolean coversAll = range.coversAllOf(file);
        try {
            CMSSignedData data = read(range);
            Store<X509CertificateHolder> certificates = data.getCertificates();
            SignerInformation signer =
                    data.getSignerInfos().getSigners().iterator().next();
            List<X509CertificateHolder> chain = chain(signer, certificates);
            boolean intact = !chain.isEmpty() && isIntact(data, signer, chain.get(0), range);
            return new Seal(
                    chain.isEmpty() ? null : chain.get(0).getSubject().toString(),
                    chain.stream()
                            .map(certificate -> certificate.getIssuer().toString())
                            .toList(),
                    signedAt(),
                    intact,
                    coversAll);
        } catch (CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | TSPException
                | RuntimeException e) {
            // Bouncy Castle answers damaged signatures with whatever exception its code runs into
            return new Seal(null, List.of(), signedAt(), false, coversAll);
        }
    }

    /** A time stamp holds what it is about as a digest; any other kind is detached from it. */
    private CMSSignedData read(SignedRange range) throws IOException, CMSException {
        try (ASN1InputStream in = new ASN1InputStream(range.signature(file))) {
            ContentInfo info = ContentInfo.getInstance(in.readObject());
            return isTimeStamp() ? new CMSSignedData(info) : new CMSSignedData(covered(range), info);
        }
    }

    private boolean isIntact(
            CMSSignedData data, SignerInformation signer, X509CertificateHolder certificate, SignedRange range)
            throws IOException, CMSException, GeneralSecurityException, OperatorCreationException, TSPException {
        boolean verified = signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(certificate));
        return verified && (!isTimeStamp() || isAbout(new TimeStampToken(data), range));
    }

    private boolean isAbout(TimeStampToken token, SignedRange range) throws IOException, GeneralSecurityException {
        String algorithm = token.getTimeStampInfo().getMessageImprintAlgOID().getId();
        MessageDigest digest = MessageDigest.getInstance(algorithm, PROVIDER);
        range.writeTo(new DigestStream(digest), file);
        return MessageDigest.isEqual(digest.digest(), token.getTimeStampInfo().getMessageImprintDigest());
    }

    /** From the signer's certificate up, as far as it came along. */
    private static List<X509CertificateHolder> chain(
            SignerInformation signer, Store<X509CertificateHolder> certificates) {
        List<X509CertificateHolder> chain = new ArrayList<>();
        Collection<X509CertificateHolder> all = certificates.getMatches(null);
        @Nullable X509CertificateHolder next = all.stream()
                .filter(certificate -> signer.getSID().match(certificate))
                .findFirst()
                .orElse(null);
        while (next != null && !chain.contains(next) && chain.size() < LONGEST_CHAIN) {
            X509CertificateHolder current = next;
            chain.add(current);
            next = all.stream()
                    .filter(each -> each.getSubject().equals(current.getIssuer()))
                    .findFirst()
                    .orElse(null);
        }
        return chain;
    }

    private CMSProcessable covered(SignedRange range) {
        return new CMSProcessable() {
            @Override
            public void write(OutputStream out) throws IOException {
                range.writeTo(out, file);
            }

            @Override
            public Object getContent() {
                return range;
            }
        };
    }

    private boolean isTimeStamp() {
        return TIME_STAMP.equals(signature.getSubFilter());
    }

    private @Nullable Instant signedAt() {
        Calendar date = signature.getSignDate();
        return date == null ? null : date.toInstant();
    }

    private static final class DigestStream extends OutputStream {
        private final MessageDigest digest;

        DigestStream(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        public void write(int octet) {
            digest.update((byte) octet);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
        }
    }
}
