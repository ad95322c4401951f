package io.stagesign.emulator.org.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.sforce.soap.partner.PartnerConnection;
import com.sforce.soap.partner.SaveResult;
import com.sforce.soap.partner.StatusCode;
import com.sforce.soap.partner.fault.ApiFault;
import com.sforce.soap.partner.fault.ExceptionCode;
import com.sforce.soap.partner.fault.InvalidFieldFault;
import com.sforce.soap.partner.fault.InvalidIdFault;
import com.sforce.soap.partner.fault.InvalidQueryLocatorFault;
import com.sforce.soap.partner.fault.InvalidSObjectFault;
import com.sforce.soap.partner.fault.MalformedQueryFault;
import com.sforce.soap.partner.fault.UnexpectedErrorFault;
import com.sforce.soap.partner.sobject.SObject;
import com.sforce.ws.ConnectionException;
import com.sforce.ws.ConnectorConfig;
import com.sforce.ws.SoapFaultException;
import io.stagesign.emulator.fault.Fault;
import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.fault.HeldCall;
import io.stagesign.emulator.org.RunningOrg;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sees that the unmodified client knows every fault for what it is. */
class SoapFaultTests {
    private static final RunningOrg RUNNING = new RunningOrg();

    private PartnerConnection client = connect("65.0", RUNNING.token());

    @BeforeEach
    void clear() {
        RUNNING.faults.clear();
    }

    @AfterAll
    static void close() {
        RUNNING.close();
    }

    @Test
    void aQueryThatIsNoneIsMalformed() {
        assertFault(
                MalformedQueryFault.class,
                ExceptionCode.MALFORMED_QUERY,
                "unexpected token",
                () -> client.query("SELECT Id FRM Account"));
    }

    @Test
    void aCallCanBeHeldBeforeAndAfterItIsServedByWhatItAsksFor() {
        SObject before = new SObject("Account");
        before.setField("Name", "Held before");
        SObject after = new SObject("Contact");
        after.setField("LastName", "Held after");
        Fault holdAccounts = new Fault(Kind.hang, "/services/Soap/*#create Account", null, null, null, null);
        Fault holdContacts = new Fault(Kind.hangAfter, "/services/Soap/*#create Contact", null, null, null, null);
        RUNNING.faults.set(List.of(holdAccounts, holdContacts));

        CompletableFuture<?> first = CompletableFuture.runAsync(() -> create(before));
        CompletableFuture<?> second = CompletableFuture.runAsync(() -> create(after));
        await().until(() -> RUNNING.faults.held().size() == 2);
        List<HeldCall> held = RUNNING.faults.held();
        RUNNING.faults.clear();

        assertThat(first).failsWithin(Duration.ofSeconds(10));
        assertThat(second).failsWithin(Duration.ofSeconds(10));
        assertThat(held).extracting(HeldCall::fault).containsExactlyInAnyOrder(holdAccounts, holdContacts);
        assertThat(RUNNING.sample.org.query("SELECT Id FROM Account WHERE Name = 'Held before'"))
                .isEmpty();
        assertThat(RUNNING.sample.org.query("SELECT Id FROM Contact WHERE LastName = 'Held after'"))
                .hasSize(1);
    }

    private void create(SObject record) {
        try {
            connect("65.0", RUNNING.adminToken()).create(new SObject[] {record});
        } catch (ConnectionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anUnknownFieldIsInvalid() {
        assertFault(
                InvalidFieldFault.class,
                ExceptionCode.INVALID_FIELD,
                "No such column 'Foo' on entity 'Opportunity'",
                () -> client.query("SELECT Foo FROM Opportunity"));
    }

    @Test
    void anUnknownObjectIsInvalid() {
        assertFault(
                InvalidSObjectFault.class,
                ExceptionCode.INVALID_TYPE,
                "sObject type 'acme__X__c' is not supported.",
                () -> client.query("SELECT Id FROM acme__X__c"));
        assertFault(
                InvalidSObjectFault.class,
                ExceptionCode.INVALID_TYPE,
                "sObject type 'acme__X__c' is not supported.",
                () -> client.describeSObject("acme__X__c"));
    }

    @Test
    void anUnknownFieldOfACreatedRecordIsInvalid() {
        SObject row = new SObject("ContentVersion");
        row.setField("Nothing", "x");

        assertFault(
                InvalidFieldFault.class,
                ExceptionCode.INVALID_FIELD,
                "No such column 'Nothing'",
                () -> client.create(new SObject[] {row}));
    }

    @Test
    void aLocatorThatIsNoneIsInvalid() {
        assertFault(
                InvalidQueryLocatorFault.class,
                ExceptionCode.INVALID_QUERY_LOCATOR,
                "invalid query locator",
                () -> client.queryMore("01g000000000999AAA-200"));
    }

    @Test
    void anIdThatIsNoneIsMalformed() {
        assertFault(
                InvalidIdFault.class,
                ExceptionCode.MALFORMED_ID,
                "malformed id 12",
                () -> client.retrieve("Id", "Opportunity", new String[] {"12"}));
    }

    @Test
    void anUnknownSessionIsRefused() {
        client = connect("65.0", "00Dxx!nobody");

        assertFault(
                UnexpectedErrorFault.class,
                ExceptionCode.INVALID_SESSION_ID,
                "Illegal Session. Session not found",
                client::getUserInfo);
    }

    @Test
    void anExpiredSessionStaysExpired() {
        RUNNING.fault(Kind.expiredSession, null);

        assertFault(
                UnexpectedErrorFault.class,
                ExceptionCode.INVALID_SESSION_ID,
                "Session expired or invalid",
                client::getUserInfo);
        assertFault(UnexpectedErrorFault.class, ExceptionCode.INVALID_SESSION_ID, "Session", client::getUserInfo);
    }

    @Test
    void theDailyLimitIsALimit() {
        RUNNING.fault(Kind.dailyLimit, null);

        assertFault(
                UnexpectedErrorFault.class,
                ExceptionCode.REQUEST_LIMIT_EXCEEDED,
                "TotalRequests Limit exceeded.",
                client::getUserInfo);
    }

    @Test
    void aLockedRowCanFailTheWholeCall() {
        RUNNING.fault(Kind.rowLock, 500);

        assertFault(
                UnexpectedErrorFault.class,
                ExceptionCode.UNABLE_TO_LOCK_ROW,
                "unable to obtain exclusive access",
                () -> client.delete(new String[] {"006000000000001AAA"}));
    }

    @ParameterizedTest
    @CsvSource({
        "concurrentLimit, REQUEST_LIMIT_EXCEEDED, ConcurrentRequests",
        "serverUnavailable, SERVER_UNAVAILABLE, temporarily unavailable",
        "apiDisabled, API_DISABLED_FOR_ORG, API is not enabled"
    })
    void aFaultOfThePlatformFailsTheCall(Kind fault, ExceptionCode code, String message) {
        RUNNING.fault(fault, null);

        assertFault(UnexpectedErrorFault.class, code, message, client::getUserInfo);
    }

    @Test
    void aQueryIsBrokenOffAndAnswersTheNextTime() throws ConnectionException {
        RUNNING.fault(Kind.queryTimeout, null);

        assertFault(
                UnexpectedErrorFault.class,
                ExceptionCode.QUERY_TIMEOUT,
                "running for too long",
                () -> client.query("SELECT Id FROM Account"));
        assertThat(client.query("SELECT Id FROM Account").isDone()).isTrue();
    }

    @Test
    void aFileFindsNoRoomButOtherRecordsDo() throws ConnectionException {
        RUNNING.fault(Kind.storageFull, null);
        SObject file = new SObject("ContentVersion");
        file.setField("PathOnClient", "a.txt");
        file.setField("VersionData", new byte[] {1});

        SaveResult refused = client.create(new SObject[] {file})[0];

        assertThat(refused.isSuccess()).isFalse();
        assertThat(refused.getErrors()[0].getStatusCode()).isEqualTo(StatusCode.STORAGE_LIMIT_EXCEEDED);
        RUNNING.fault(Kind.storageFull, null);
        assertThat(client.delete(new String[] {RUNNING.sample.opportunity("Deal")}))
                .hasSize(1);
    }

    @Test
    void anUnknownCodeHidesThatTheCallWasCarriedOut() throws ConnectionException {
        RUNNING.fault(Kind.unknownCode, null);
        SObject file = new SObject("ContentVersion");
        file.setField("PathOnClient", "hidden.txt");
        file.setField("VersionData", new byte[] {1});

        ConnectionException unreadable =
                catchThrowableOfType(ConnectionException.class, () -> client.create(new SObject[] {file}));

        assertThat(unreadable).isNotInstanceOf(ApiFault.class);
        assertThat(client.query("SELECT Id FROM ContentVersion WHERE Title = 'hidden'")
                        .getSize())
                .isEqualTo(1);
    }

    @Test
    void moreThan200RecordsAreTooMany() {
        SObject[] rows = new SObject[201];
        Arrays.setAll(rows, number -> new SObject("ContentVersion"));

        assertFault(
                UnexpectedErrorFault.class,
                ExceptionCode.EXCEEDED_ID_LIMIT,
                "cannot submit more than 200 records",
                () -> client.create(rows));
    }

    @Test
    void twoFilesInOneQueryAreOneTooMany() {
        String opportunity = RUNNING.sample.opportunity("Deal");
        RUNNING.sample.file(opportunity, "a.pdf", "a");
        RUNNING.sample.file(opportunity, "b.pdf", "b");

        assertFault(
                MalformedQueryFault.class,
                ExceptionCode.MALFORMED_QUERY,
                "binary field",
                () -> client.query("SELECT VersionData FROM ContentVersion"));
    }

    @Test
    void anOldVersionIsNoLongerServed() {
        client = connect("30.0", RUNNING.token());

        assertFault(
                UnexpectedErrorFault.class,
                ExceptionCode.UNSUPPORTED_API_VERSION,
                "Invalid Api version",
                client::getUserInfo);
    }

    @Test
    void thereIsNoLoginAnyMore() {
        ConnectorConfig config = new ConnectorConfig();
        config.setServiceEndpoint(RUNNING.uri() + "/services/Soap/u/65.0");
        config.setAuthEndpoint(RUNNING.uri() + "/services/Soap/u/65.0");
        config.setManualLogin(true);

        SoapFaultException fault = catchThrowableOfType(
                SoapFaultException.class, () -> new PartnerConnection(config).login("user", "password"));

        assertThat(fault.getMessage()).contains("No operation available for request");
    }

    @Test
    void whatIsNoXmlIsRefused() {
        var answer = RUNNING.call("", "POST", "/services/Soap/u/65.0", BodyPublishers.ofString("no xml"), "text/xml");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("UNKNOWN_EXCEPTION");
    }

    private static void assertFault(
            Class<? extends ApiFault> type, ExceptionCode code, String message, ThrowingCallable call) {
        ApiFault fault = catchThrowableOfType(type, call);

        assertThat(fault).isNotNull();
        assertThat(fault.getExceptionCode()).isEqualTo(code);
        assertThat(fault.getExceptionMessage()).contains(message);
    }

    private static PartnerConnection connect(String version, String token) {
        ConnectorConfig config = new ConnectorConfig();
        config.setServiceEndpoint(RUNNING.uri() + "/services/Soap/u/" + version);
        config.setSessionId(token);
        config.setReadTimeout(20_000);
        try {
            return new PartnerConnection(config);
        } catch (ConnectionException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
