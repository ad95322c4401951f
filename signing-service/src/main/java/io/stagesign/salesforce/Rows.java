package io.stagesign.salesforce;

import com.sforce.soap.partner.PartnerConnection;
import com.sforce.soap.partner.QueryResult;
import com.sforce.ws.ConnectionException;
import com.sforce.ws.bind.XmlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All rows of a query or a subquery, however many pages they come in. */
final class Rows {
    private Rows() {}

    static List<Row> query(PartnerConnection connection, String soql) throws ConnectionException {
        List<Row> rows = new ArrayList<>();
        addAll(rows, connection, connection.query(soql));
        return rows;
    }

    static List<Row> children(PartnerConnection connection, Row parent, String relationship)
            throws ConnectionException {
        List<Row> rows = new ArrayList<>();
        XmlObject result = parent.child(relationship);
        if (result != null) {
            result.getChildren("records").forEachRemaining(each -> rows.add(new Row(each)));
            if ("false".equals(String.valueOf(result.getField("done")))) {
                addAll(rows, connection, connection.queryMore(String.valueOf(result.getField("queryLocator"))));
            }
        }
        return rows;
    }

    private static void addAll(List<Row> rows, PartnerConnection connection, QueryResult first)
            throws ConnectionException {
        QueryResult page = first;
        while (true) {
            for (XmlObject each : page.getRecords()) {
                rows.add(new Row(each));
            }
            if (page.isDone()) {
                return;
            }
            page = connection.queryMore(Objects.requireNonNull(page.getQueryLocator()));
        }
    }
}
