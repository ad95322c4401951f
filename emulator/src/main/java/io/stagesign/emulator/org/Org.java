package io.stagesign.emulator.org;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.access.Users;
import io.stagesign.emulator.org.bell.Bell;
import io.stagesign.emulator.org.calculation.CalculatedFields;
import io.stagesign.emulator.org.calculation.ValidationRules;
import io.stagesign.emulator.org.dml.Dml;
import io.stagesign.emulator.org.dml.DmlOptions;
import io.stagesign.emulator.org.dml.RowResult;
import io.stagesign.emulator.org.dml.Saving;
import io.stagesign.emulator.org.dml.TriggerRunner;
import io.stagesign.emulator.org.event.Subscribers;
import io.stagesign.emulator.org.schema.ForceApp;
import io.stagesign.emulator.org.schema.Namespace;
import io.stagesign.emulator.org.schema.OrgSchema;
import io.stagesign.emulator.org.schema.PermissionSet;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.schema.SfdxProject;
import io.stagesign.emulator.org.schema.ValidationRule;
import io.stagesign.emulator.org.soql.QueryOptions;
import io.stagesign.emulator.org.soql.Soql;
import io.stagesign.emulator.org.store.Blobs;
import io.stagesign.emulator.org.store.Row;
import io.stagesign.emulator.org.store.Store;
import io.stagesign.emulator.org.store.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The org itself, without its doors: schema, records, queries, changes, users. Pages, sample data and the Apex engine
 * use it directly; SOAP and REST are only ways into it.
 */
public final class Org implements AutoCloseable {
    /** More than any run uses up in a second, so that the next run begins with ids of its own. */
    private static final long IDS_PER_SECOND = 1_000;

    private final OrgSettings settings;
    private final Clock clock;
    private final @Nullable ForceApp app;
    private final Schema schema;
    private final Store store;
    private final Transactions transactions;
    private final Blobs blobs = new Blobs();
    private final Soql soql;
    private final Dml dml;
    private final Users users;
    private final Bell bell;
    private final Subscribers events = new Subscribers();
    private final ValidationRules validationRules;
    private final List<Runnable> afterReset = new CopyOnWriteArrayList<>();
    private volatile TriggerRunner triggers = TriggerRunner.NONE;

    /** Opens an org with the settings' package installed and nothing but the records that every org has. */
    public Org(OrgSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.app = settings.project() == null ? null : SfdxProject.read(settings.project());
        this.schema = app == null ? OrgSchema.standard() : OrgSchema.with(app);
        this.store = new Store(schema, clock.instant().getEpochSecond() * IDS_PER_SECOND);
        this.transactions = new Transactions(store);
        this.users = new Users(schema, store, app == null ? List.of() : app.permissionSets());
        this.soql = new Soql(schema, store, clock, users::userMode);
        Namespace namespace = app == null ? new Namespace("") : app.namespace();
        store.calculateBy(new CalculatedFields(schema, namespace, store, clock));
        List<ValidationRule> packaged = app == null ? List.of() : app.validationRules();
        this.validationRules = new ValidationRules(schema, namespace, packaged, store, users, clock);
        this.dml = new Dml(schema, store, transactions, clock, validationRules, () -> triggers);
        this.bell = new Bell(store);
        plant();
    }

    private void plant() {
        transactions.run(() -> {
            transactions.write();
            new Seed(settings.orgId(), schema, new Saving(store, clock), app).plant();
        });
    }

    public OrgSettings settings() {
        return settings;
    }

    /** Returns the source of the installed package; absent: none is installed. */
    public @Nullable ForceApp app() {
        return app;
    }

    public Clock clock() {
        return clock;
    }

    public Schema schema() {
        return schema;
    }

    public Store store() {
        return store;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Blobs blobs() {
        return blobs;
    }

    public Soql soql() {
        return soql;
    }

    public Dml dml() {
        return dml;
    }

    public Users users() {
        return users;
    }

    /** Returns the notifications that users got under the bell. */
    public Bell bell() {
        return bell;
    }

    /** Returns those who listen to the org's platform events from outside of it. */
    public Subscribers events() {
        return events;
    }

    /** Returns the rules that refuse records, to which an administrator may add. */
    public ValidationRules validationRules() {
        return validationRules;
    }

    /** Makes this the reaction to every change from now on. */
    public void triggers(TriggerRunner runner) {
        triggers = runner;
    }

    /** Returns the id of one of the users that the org has from the start. */
    public String userId(DemoUser user) {
        return users.byUsername(user.username()).orElseThrow().requireId();
    }

    /**
     * Lets one of the users that the org has from the start read a field of any object, by a permission set that the customer
     * made; a reset undoes it.
     *
     * @param field as {@code Contact.Department}
     */
    public void letRead(DemoUser user, String field) {
        String name = "Read_" + field.replace('.', '_');
        users.add(new PermissionSet(name, name, Map.of(), Set.of(field), Set.of(), List.of(), Set.of()));
        String set = insert("PermissionSet", Map.of("Name", name, "Label", name));
        insert("PermissionSetAssignment", Map.of("AssigneeId", userId(user), "PermissionSetId", set));
    }

    /** Returns the package's name for something of its own, with the namespace: {@code stagesign__Status__c}. */
    public String packaged(String name) {
        return app == null ? name : app.namespace().apply(name);
    }

    /** Returns system mode in the administrator's name. */
    public Access system() {
        return Access.system(userId(DemoUser.ADMIN));
    }

    /** Returns a new row of the object with these values, not saved yet. */
    public Row row(String type, Map<String, ?> values) {
        Row row = new Row(schema.require(type));
        values.forEach(row::set);
        return row;
    }

    /** Inserts a record in system mode and returns its id; fails with the first error that the org has about it. */
    public String insert(String type, Map<String, ?> values) {
        return save(dml.insert(List.of(row(type, values)), DmlOptions.allOrNone(system())));
    }

    /** Updates a record in system mode; fails as {@link #insert} does. */
    public void update(String id, Map<String, ?> values) {
        String type = schema.typeOfId(id).orElseThrow().name();
        save(dml.update(List.of(row(type, values).set("Id", id)), DmlOptions.allOrNone(system())));
    }

    private static String save(List<RowResult> results) {
        Dml.failure(results).ifPresent(failure -> {
            throw failure;
        });
        return Objects.requireNonNull(results.get(0).id());
    }

    /** Returns the rows that the query finds in system mode. */
    public List<Row> query(String query) {
        return soql.query(query, QueryOptions.of(system())).rows();
    }

    /** Changes a record without any rule: custom metadata, as an administrator does in Setup, or when it was created. */
    public void configure(String id, Map<String, ?> values) {
        transactions.run(() -> {
            transactions.write();
            Row changed = store.live(id).orElseThrow().copy();
            values.forEach(changed::set);
            store.put(changed);
        });
    }

    /** Runs the action after every reset; sample data and doors that keep state of their own register here. */
    public void afterReset(Runnable action) {
        afterReset.add(action);
    }

    /** Forgets all records and puts the org back to how it was opened, then runs what is registered for it. */
    public void reset() {
        store.clear();
        bell.clear();
        users.reset();
        validationRules.add(List.of());
        blobs.clear();
        plant();
        afterReset.forEach(Runnable::run);
    }

    @Override
    public void close() {
        blobs.close();
    }
}
