package io.stagesign.emulator.org.soap;

import io.stagesign.emulator.fault.Fault.Kind;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.door.Gate;
import io.stagesign.emulator.org.door.Notes;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.soql.Cursors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The SOAP door: reads the envelope, lets the call in, runs its operation and writes the answer or the fault. */
@RestController
class SoapController {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope"
            + " xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"urn:partner.soap.sforce.com\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns:sf=\"urn:sobject.partner.soap.sforce.com\"><soapenv:Header>";
    private static final double OLDEST = 31;

    private final Org org;
    private final Gate gate;
    private final Map<String, Function<SoapCall, Answer>> operations;

    SoapController(Org org, Gate gate, Notes notes, Cursors cursors) {
        this.org = org;
        this.gate = gate;
        ReadOperations reads = new ReadOperations(org, gate, cursors, notes);
        WriteOperations writes = new WriteOperations(org, gate, notes);
        DescribeOperations describes = new DescribeOperations(org, gate, notes);
        this.operations = Map.ofEntries(
                Map.entry("query", call -> reads.query(call, false)),
                Map.entry("queryAll", call -> reads.query(call, true)),
                Map.entry("queryMore", reads::queryMore),
                Map.entry("retrieve", reads::retrieve),
                Map.entry("create", writes::create),
                Map.entry("update", writes::update),
                Map.entry("upsert", writes::upsert),
                Map.entry("delete", writes::delete),
                Map.entry("undelete", writes::undelete),
                Map.entry("getUserInfo", describes::userInfo),
                Map.entry("describeSObject", describes::objects),
                Map.entry("describeSObjects", describes::objects),
                Map.entry("describeGlobal", describes::global));
    }

    @PostMapping({"/services/Soap/u/{version}", "/services/Soap/u/{version}/{orgId}"})
    void call(@PathVariable String version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        try {
            if (Double.parseDouble(version) < OLDEST) {
                throw new ApiException("UNSUPPORTED_API_VERSION", "Invalid Api version specified on URL");
            }
            answer(request, response);
        } catch (ApiException refusal) {
            fault(request, response, SoapFault.of(refusal));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Envelope envelope = Envelope.read(body(request), org.blobs());
        String name = envelope.operation().name();
        Function<SoapCall, Answer> operation = operations.get(name);
        if (operation == null) {
            fault(request, response, SoapFault.noOperation(name));
            return;
        }
        String token = envelope.header()
                .first("SessionHeader")
                .map(header -> header.textOf("sessionId"))
                .orElse("");
        if (holds(Kind.hang, request, envelope.operation())) {
            return;
        }
        Answer answer = operation.apply(new SoapCall(request, envelope, gate.admit(request, token)));
        if (holds(Kind.hangAfter, request, envelope.operation())) {
            return;
        }
        gate.answering(request);
        try (Writer out = writer(request, response)) {
            SoapWriter xml = new SoapWriter(out).raw(HEAD);
            xml.open("LimitInfoHeader").open("limitInfo").element("current", gate.used());
            xml.element("limit", gate.limit()).element("type", "API REQUESTS");
            xml.close("limitInfo").close("LimitInfoHeader").raw("</soapenv:Header><soapenv:Body>");
            xml.open(name + "Response");
            answer.writeTo(xml);
            xml.close(name + "Response").raw("</soapenv:Body></soapenv:Envelope>");
        }
    }

    private boolean holds(Kind kind, HttpServletRequest request, SoapElement operation) throws InterruptedIOException {
        String object =
                operation.first("sObjects").map(each -> each.textOf("type")).orElse("");
        try {
            return gate.holds(kind, request, operation.name() + " " + operation.textOf("queryString") + object);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the emulator stops");
        }
    }

    private static void fault(HttpServletRequest request, HttpServletResponse response, String fault)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        try (Writer out = writer(request, response)) {
            out.write(fault);
        }
    }

    private static InputStream body(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        return isGzip(request.getHeader("Content-Encoding")) ? new GZIPInputStream(body) : body;
    }

    private static Writer writer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OutputStream out = response.getOutputStream();
        if (isGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            out = new GZIPOutputStream(out);
        }
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    private static boolean isGzip(@Nullable String encoding) {
        return encoding != null && encoding.contains("gzip");
    }
}
