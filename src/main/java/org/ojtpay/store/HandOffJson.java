package org.ojtpay.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.function.Function;
import org.ojtpay.packet.PacketJson;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How hand-offs stand on their shelves: records as objects, money and hours as exact decimal
 * strings, places as the packet writes them.
 */
final class HandOffJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultVisibility(
              checker ->
                  checker
                      .withGetterVisibility(Visibility.NONE)
                      .withIsGetterVisibility(Visibility.NONE)
                      .withFieldVisibility(Visibility.ANY))
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .addModule(exactUnits())
          .addModule(ScheduleJson.module())
          .annotationIntrospector(new ScheduleJson.OlderName())
          .build();

  private HandOffJson() {}

  static String write(Object handOff) {
    return MAPPER.writeValueAsString(handOff);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  private static SimpleModule exactUnits() {
    SimpleModule module = new SimpleModule();
    asText(module, Money.class, Money::toString, Money::of);
    asText(module, Hours.class, hours -> hours.value().toPlainString(), Hours::of);
    asText(module, WageRate.class, rate -> rate.dollarsPerHour().toPlainString(), WageRate::of);
    asText(
        module,
        ReimbursementRate.class,
        rate -> rate.fraction().toPlainString(),
        ReimbursementRate::of);
    module.addSerializer(SourceRef.class, new PlaceWriter());
    module.addDeserializer(SourceRef.class, new PlaceReader());
    return module;
  }

  private static <T> void asText(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new StdSerializer<T>(type) {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new StdDeserializer<T>(type) {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) {
            return read.apply(in.getString());
          }
        });
  }

  private static final class PlaceWriter extends StdSerializer<SourceRef> {
    PlaceWriter() {
      super(SourceRef.class);
    }

    @Override
    public void serialize(SourceRef place, JsonGenerator out, SerializationContext context) {
      out.writePOJO(PacketJson.toJson(place));
    }
  }

  private static final class PlaceReader extends StdDeserializer<SourceRef> {
    PlaceReader() {
      super(SourceRef.class);
    }

    @Override
    public SourceRef deserialize(JsonParser in, DeserializationContext context) {
      JsonNode node = context.readTree(in);
      return PacketJson.sourceRef(node);
    }
  }
}
