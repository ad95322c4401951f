package io.stagesign.signing;

import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signers of all requests. Written after the request in the same transaction, so that they carry its version. */
@Repository
public class Signers {
    private static final String STATE = """
            status = :status, signed_at = :signedAt, status_reason = :reason,
            status_since = coalesce(:since, case when status = :status then status_since else :now end)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Signers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts these signers in the place of any others. */
    public void replace(RequestKey key, List<Signer> signers) {
        jdbc.sql("delete from signing_request_signer where org_id = :org and request_id = :id")
                .params(SqlValues.of(key).map())
                .update();
        signers.forEach(signer -> insert(key, signer));
    }

    /** Notes how far a signer is. */
    public void update(RequestKey key, Signer signer) {
        jdbc.sql("""
                        update signing_request_signer set %s,
                            version = (select version from signing_request where org_id = :org and id = :id)
                        where org_id = :org and request_id = :id and contact_id = :contact""".formatted(STATE)).params(values(key, signer).map()).update();
    }

    /**
     * Notes that a signer is invited at another address, or that somebody else signs in this place: what came back before,
     * came back from the address before.
     */
    public void correct(RequestKey key, Signer signer, Instant at) {
        jdbc.sql("""
                        update signing_request_signer set name = coalesce(:name, name), email = :email,
                            address_sha256 = :address, corrected_at = :at, %s,
                            version = (select version from signing_request where org_id = :org and id = :id)
                        where org_id = :org and request_id = :id and contact_id = :contact""".formatted(STATE))
                .params(values(key, signer).with("at", at).map())
                .update();
    }

    /** Tells whether a signer was invited at this address, as far as that is known. */
    public boolean isInvitedAt(RequestKey key, RecordId contact, String email) {
        return jdbc.sql("""
                        select address_sha256 is null or address_sha256 = :address from signing_request_signer
                        where org_id = :org and request_id = :id and contact_id = :contact""")
                .params(SqlValues.of(key)
                        .with("contact", contact.value())
                        .with("address", AddressHash.of(key, email))
                        .map())
                .query(Boolean.class)
                .single();
    }

    /** Returns the signers in signing order. */
    public List<Signer> of(RequestKey key) {
        return since(key, -1);
    }

    /** Returns the signers that changed after this version of the request. */
    public List<Signer> since(RequestKey key, long version) {
        return jdbc.sql("""
                        select * from signing_request_signer
                        where org_id = :org and request_id = :id and version > :version
                        order by signing_order, contact_id""")
                .params(SqlValues.of(key).with("version", version).map())
                .query(Signers::read)
                .list();
    }

    /** Forgets names, e-mails and reasons that were reported with this version or an earlier one. */
    public void forgetPersons(RequestKey key, long version) {
        jdbc.sql("""
                        update signing_request_signer set name = null, email = null, status_reason = null
                        where org_id = :org and request_id = :id and version <= :version
                            and (name is not null or email is not null or status_reason is not null)""").params(SqlValues.of(key).with("version", version).map()).update();
    }

    private void insert(RequestKey key, Signer signer) {
        jdbc.sql("""
                        insert into signing_request_signer (org_id, request_id, contact_id, role, signing_order, name, email,
                            address_sha256, status, signed_at, status_since, status_reason, version)
                        select :org, :id, :contact, :role, :order, :name, :email, :address, :status, :signedAt,
                            coalesce(:since, :now), :reason, version
                        from signing_request where org_id = :org and id = :id""").params(values(key, signer).map()).update();
    }

    private SqlValues values(RequestKey key, Signer signer) {
        return SqlValues.of(key)
                .with("contact", signer.contactId().value())
                .with("role", signer.role())
                .with("order", signer.order())
                .with("name", signer.name())
                .with("email", signer.email())
                .with("address", signer.email() == null ? null : AddressHash.of(key, signer.email()))
                .with("status", signer.state().word())
                .with("signedAt", signer.signedAt())
                .with("since", signer.since())
                .with("reason", signer.reason())
                .with("now", clock.instant());
    }

    private static Signer read(ResultSet row, int number) throws SQLException {
        return new Signer(
                new RecordId(row.getString("contact_id")),
                row.getString("role"),
                row.getInt("signing_order"),
                row.getString("name"),
                row.getString("email"),
                Signer.State.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                SigningRequestRow.instant(row, "signed_at"),
                SigningRequestRow.instant(row, "status_since"),
                row.getString("status_reason"));
    }
}
