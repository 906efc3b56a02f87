package org.ojtpay.notice;

import java.util.List;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.pay.PaymentFile;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Grounds;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.validate.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code report.json}: the run for programs. */
record RunReport(
    ReportedRun run,
    String manifestSha256,
    List<Reported> submissions,
    List<PaymentFile> payments,
    List<NoticeFile> notices,
    List<NoticeFile> acknowledgements,
    List<NoticeFile> drafts,
    List<NoticeFile> forwards) {

  ObjectNode node() {
    ObjectNode report = Json.object();
    putRun(report.putObject("run"));
    ArrayNode all = report.putArray("submissions");
    submissions.forEach(each -> put(each, all.addObject()));
    ArrayNode files = report.putArray("payments");
    payments.forEach(each -> put(each, files.addObject()));
    ArrayNode sent = report.putArray("notices");
    notices.forEach(
        each ->
            sent.addObject()
                .put("file", each.file())
                .put("paper", each.paper())
                .put("to", each.to())
                .put("submission", each.submission()));
    put(acknowledgements, report.putArray("acknowledgements"));
    put(drafts, report.putArray("drafts"));
    put(forwards, report.putArray("forwards"));
    Totals.of(submissions).putInto(report.putObject("totals"));
    return report;
  }

  private static void put(List<NoticeFile> mails, ArrayNode sent) {
    mails.forEach(
        each ->
            sent.addObject()
                .put("file", each.file())
                .put("to", each.to())
                .put("submission", each.submission()));
  }

  private void putRun(ObjectNode node) {
    node.put("id", run.id())
        .put("job", run.job())
        .put("asOf", run.asOf().toString())
        .put("sequence", run.sequence())
        .put("policy", run.policy())
        .put("policyHash", run.policyHash())
        .put("status", run.status())
        .put("startedAt", run.startedAt().toString())
        .put("finishedAt", run.finishedAt().toString())
        .put("manifestSha256", manifestSha256);
  }

  private static void put(Reported each, ObjectNode node) {
    Verdict verdict = each.verdict();
    node.put("submission", verdict.submission())
        .put("kind", verdict.kind().name())
        .put("disposition", verdict.disposition().name())
        .put("standing", each.standing())
        .put("received", verdict.received().toString())
        .put("agreementNumber", verdict.agreementNumber())
        .put("participant", verdict.participant())
        .put("invoiceNumber", verdict.invoiceNumber());
    ArrayNode reasons = node.putArray("reasons");
    verdict.findings().forEach(finding -> put(finding, reasons.addObject()));
    verdict.computed().ifPresent(worksheet -> put(worksheet, node));
    if (verdict.payable().isPositive()) {
      // With what it adds to an earlier invoice.
      node.put("reimbursement", verdict.payable().toString());
    }
    Provisional.of(verdict).put(node);
    node.put("duplicateOf", verdict.duplicateOf());
    if (each.answeredBy() != null) {
      node.put("answeredBy", each.answeredBy());
    }
    ArrayNode documents = node.putArray("documents");
    each.documents().forEach(document -> put(document, documents.addObject()));
  }

  private static void put(Finding finding, ObjectNode node) {
    node.put("code", finding.code())
        .put("severity", finding.severity().name())
        .put("message", finding.message())
        .put("fix", finding.fix())
        .put("citation", finding.citation());
    SourceRef source = finding.source();
    if (source != null) {
      node.set("source", PacketJson.toJson(source));
    }
    put(finding.grounds(), node.putObject("grounds"));
  }

  private static void put(Grounds grounds, ObjectNode node) {
    node.put("rule", grounds.rule())
        .put("clause", grounds.clause())
        .put("pack", grounds.pack())
        .put("version", grounds.version())
        .put("hash", grounds.hash());
    ObjectNode inputs = node.putObject("inputs");
    grounds.inputs().forEach(inputs::put);
    node.put("outcome", grounds.outcome());
  }

  private static void put(Worksheet worksheet, ObjectNode node) {
    node.put("eligibleHours", worksheet.eligibleHours().toString());
    ObjectNode excluded = node.putObject("excludedHours");
    worksheet
        .excludedHours()
        .forEach((category, hours) -> excluded.put(category.name(), hours.toString()));
    node.put("eligibleWages", worksheet.eligibleWages().toString())
        .put("rate", worksheet.rate().toString())
        .put("reimbursement", worksheet.reimbursement().toString());
  }

  private static void put(DocumentRead document, ObjectNode node) {
    node.put("file", document.file())
        .put("sha256", document.sha256())
        .put("type", document.type().name())
        .put("method", document.method().name());
    ArrayNode pages = node.putArray("pages");
    document.pages().forEach(pages::add);
  }

  private static void put(PaymentFile file, ObjectNode node) {
    node.put("file", PaymentPapers.path(file))
        .put("format", "NACHA")
        .put("sha256", file.sha256())
        .put("entries", file.totals().payments())
        .put("total", file.totals().credits().toString());
  }
}
